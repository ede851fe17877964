package io.roundtrip.notify.send.decide.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.host.rest.Why;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.send.decide.DecideStuckMail;
import io.roundtrip.notify.send.decide.Decision;
import io.roundtrip.notify.send.decide.Decisions;
import io.roundtrip.notify.send.decide.Stuck;
import io.roundtrip.notify.send.decide.StuckMails;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mail that waits for a person's decision, for a project's administrators. */
@Path("projects/{key}/stuck-mail")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class StuckMailResource {
  private static final int NEWEST = 10;

  private final Access access;
  private final StuckMails stuck;
  private final DecideStuckMail decide;
  private final Decisions decisions;
  private final ShownMails shown;
  private final UserNames names;

  @Inject
  public StuckMailResource(
      Access access,
      StuckMails stuck,
      DecideStuckMail decide,
      Decisions decisions,
      ShownMails shown,
      UserNames names) {
    this.access = access;
    this.stuck = stuck;
    this.decide = decide;
    this.decisions = decisions;
    this.shown = shown;
    this.names = names;
  }

  @GET
  public StuckMailJson get(
      @PathParam("key") String key,
      @QueryParam("list") @Nullable String list,
      @BeanParam Paging paging) {
    ProjectId project = Access.id(access.administered(key));
    Stuck wanted = list(list);
    Page page = paging.page(20);
    return new StuckMailJson(
        wanted.word(),
        page.start(),
        page.limit(),
        stuck.count(project, wanted),
        DecideStuckMail.MOST,
        stuck.numbers(project, wanted, DecideStuckMail.MOST),
        shown.of(stuck.of(project, wanted, page), access.user()));
  }

  /** The newest decisions of thirty days. */
  @GET
  @Path("decisions")
  public List<StuckMailJson.MadeJson> decisions(@PathParam("key") String key) {
    ProjectId project = Access.id(access.administered(key));
    return decisions.newest(project, NEWEST).stream()
        .map(made -> StuckMailJson.MadeJson.of(made, names.of(made.by())))
        .toList();
  }

  /** {"decision": "retry", "mails": [7, 9], "why": "…"}. */
  @POST
  @Path("decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  public StuckMailJson.DoneJson decide(
      @PathParam("key") String key, @Context Providers json, InputStream body) {
    ProjectId project = Access.id(access.administered(key));
    StuckMailJson.Wish wish = JsonBody.read(body, StuckMailJson.Wish.class, json);
    Decision decision = decision(wish.decision());
    String why = Why.read(wish.why());
    return StuckMailJson.DoneJson.of(
        decide.about(project, mails(wish.mails()), decision, why, access.user()));
  }

  /** Takes a decision back, as far as nothing came of it. */
  @POST
  @Path("decisions/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  public StuckMailJson.DoneJson undo(@PathParam("key") String key, @PathParam("id") long id) {
    ProjectId project = Access.id(access.administered(key));
    return StuckMailJson.DoneJson.of(decide.undo(project, id, access.user()));
  }

  private static Set<Long> mails(@Nullable List<@Nullable Long> sent) {
    if (sent == null || sent.isEmpty()) throw refused(Problem.of("mails", "required"));
    if (sent.size() > DecideStuckMail.MOST)
      throw refused(Problem.of("mails", "too-many", Integer.toString(DecideStuckMail.MOST)));
    Set<Long> mails = new LinkedHashSet<>();
    for (Long each : sent) {
      if (each == null) throw refused(Problem.of("mails", "required"));
      mails.add(each);
    }
    return mails;
  }

  private static Stuck list(@Nullable String word) {
    if (word == null || word.isEmpty()) throw refused(Problem.of("list", "required"));
    return Stream.of(Stuck.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> refused(Problem.of("list", "unknown-list", word)));
  }

  private static Decision decision(@Nullable String word) {
    if (word == null || word.isEmpty()) throw refused(Problem.of("decision", "required"));
    return Stream.of(Decision.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> refused(Problem.of("decision", "unknown-decision", word)));
  }

  private static Refused refused(Problem why) {
    return new Refused(Refused.Kind.BAD_INPUT, why);
  }
}
