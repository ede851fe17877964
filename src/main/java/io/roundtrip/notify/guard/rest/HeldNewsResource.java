package io.roundtrip.notify.guard.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.QueryNumber;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.guard.DecideHeldNews;
import io.roundtrip.notify.guard.HeldNews;
import io.roundtrip.notify.guard.ReadHeldNews;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** News that waits for a person's word; for the project's administrators. */
@Path("projects/{key}/held-news")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class HeldNewsResource {
  private final Access access;
  private final ReadHeldNews read;
  private final DecideHeldNews decide;
  private final Visibility visibility;
  private final UserNames names;
  private final Phrases texts;

  @Inject
  public HeldNewsResource(
      Access access,
      ReadHeldNews read,
      DecideHeldNews decide,
      Visibility visibility,
      UserNames names,
      Phrases texts) {
    this.access = access;
    this.read = read;
    this.decide = decide;
    this.visibility = visibility;
    this.names = names;
    this.texts = texts;
  }

  /** What waits first, then what was decided within fourteen days; 25 from the start on. */
  @GET
  public List<HeldNewsJson> get(
      @PathParam("key") String key, @QueryParam("start") @Nullable String start) {
    ProjectId project = administered(key);
    return json(project, QueryNumber.whole("start", start, 0));
  }

  /** Its mails are judged again and leave. */
  @POST
  @Path("{batch}/tell")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<HeldNewsJson> tell(@PathParam("key") String key, @PathParam("batch") String batch) {
    ProjectId project = administered(key);
    decide.tell(project, batch, access.user());
    return json(project, 0);
  }

  /** Nobody is told. */
  @POST
  @Path("{batch}/leave")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<HeldNewsJson> leave(@PathParam("key") String key, @PathParam("batch") String batch) {
    ProjectId project = administered(key);
    decide.leave(project, batch, access.user());
    return json(project, 0);
  }

  /** Held again, as long as nothing has left. */
  @POST
  @Path("{batch}/take-back")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<HeldNewsJson> takeBack(
      @PathParam("key") String key, @PathParam("batch") String batch) {
    ProjectId project = administered(key);
    decide.takeBack(project, batch, access.user());
    return json(project, 0);
  }

  private ProjectId administered(String key) {
    return Access.id(access.administered(key));
  }

  private List<HeldNewsJson> json(ProjectId project, int start) {
    List<HeldNews> held = read.from(project, start).news();
    Map<IssueId, Visibility.Shown> shown = new HashMap<>();
    List<IssueId> all = held.stream().flatMap(news -> news.firstItems().stream()).toList();
    for (List<IssueId> some : Chunks.of(all)) shown.putAll(visibility.shown(some, access.user()));
    return held.stream().map(news -> json(news, shown)).toList();
  }

  /** Who moved issues of which the reader may see none is not said, either. */
  private HeldNewsJson json(HeldNews news, Map<IssueId, Visibility.Shown> shown) {
    boolean known =
        !news.by().value().isEmpty() && news.firstItems().stream().anyMatch(shown::containsKey);
    return HeldNewsJson.of(
        news,
        texts.text("roundtrip.notify.reason." + news.why().word()),
        known ? names.of(news.by()) : texts.text("roundtrip.notify.held.somebody"),
        shown);
  }
}
