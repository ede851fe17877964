package io.roundtrip.canonical.suggest.learn.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.suggest.learn.Dismissals;
import io.roundtrip.canonical.suggest.learn.TakeBackDismissals;
import io.roundtrip.host.jira.Access;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who dismissed how many pairs in a project, and taking all of one person's back at once; for the
 * project's administrators, and of the pairs that each of them may see.
 */
@Path("projects/{key}/dismissals")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class DismissedResource {
  /**
   * @param first when the oldest was dismissed, ISO 8601
   * @param last when the newest was
   */
  record SetJson(
      @JsonProperty("by") String by,
      @JsonProperty("name") String name,
      @JsonProperty("pairs") int pairs,
      @JsonProperty("first") String first,
      @JsonProperty("last") String last) {}

  record TakenJson(@JsonProperty("pairs") int pairs) {}

  private final Access access;
  private final TakeBackDismissals takeBack;

  @Inject
  public DismissedResource(Access access, TakeBackDismissals takeBack) {
    this.access = access;
    this.takeBack = takeBack;
  }

  /** Those who dismissed most come first; at most a hundred. */
  @GET
  public List<SetJson> get(@PathParam("key") String key) {
    ProjectId project = Access.id(access.administered(key));
    return takeBack.of(project, access.user()).stream().limit(100).map(this::json).toList();
  }

  /** Safe to repeat. */
  @DELETE
  public TakenJson delete(@PathParam("key") String key, @QueryParam("by") @Nullable String by) {
    ProjectId project = Access.id(access.administered(key));
    if (by == null || by.isBlank())
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("by", "required"));
    return new TakenJson(takeBack.all(project, new UserKey(by), access.user()));
  }

  private SetJson json(Dismissals set) {
    return new SetJson(
        set.by().value(),
        takeBack.name(set),
        set.pairs(),
        set.first().toString(),
        set.last().toString());
  }
}
