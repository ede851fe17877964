package io.roundtrip.canonical.suggest.learn.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.suggest.learn.LearnWeights;
import io.roundtrip.canonical.suggest.learn.TakeBackDismissals;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.similarity.Weights;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project's clicks have taught; its administrators may start over. */
@Path("projects/{key}/learning")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class LearningResource {
  /**
   * @param version to be sent along with starting over
   */
  record LearningJson(
      @JsonProperty("version") long version,
      @JsonProperty("judged") int judged,
      @JsonProperty("confirmed") int confirmed,
      @JsonProperty("dismissed") int dismissed,
      @JsonProperty("fewest") int fewest,
      @JsonProperty("weights") List<WeightJson> weights) {}

  record WeightJson(
      @JsonProperty("name") String name,
      @JsonProperty("standard") double standard,
      @JsonProperty("now") double now) {}

  private final Access access;
  private final LearnWeights learned;
  private final TakeBackDismissals takeBack;

  @Inject
  public LearningResource(Access access, LearnWeights learned, TakeBackDismissals takeBack) {
    this.access = access;
    this.learned = learned;
    this.takeBack = takeBack;
  }

  @GET
  public LearningJson get(@PathParam("key") String key) {
    ProjectId project = Access.id(access.project(key));
    LearnWeights.Learning l = learned.shown(project);
    return new LearningJson(
        takeBack.version(project),
        l.confirmed() + l.dismissed(),
        l.confirmed(),
        l.dismissed(),
        l.fewest(),
        weights(l.standard(), l.now()));
  }

  /** "version" must be the one in force. */
  @DELETE
  public Response delete(
      @PathParam("key") String key, @QueryParam("version") @Nullable String version) {
    ProjectId project = Access.id(access.administered(key));
    takeBack.unlearn(project, Seen.version(version), access.user());
    return Response.noContent().build();
  }

  private static List<WeightJson> weights(Weights standard, Weights now) {
    return List.of(
        weight("words", standard.words(), now.words()),
        weight("meaning", standard.meaning(), now.meaning()),
        weight("component", standard.component(), now.component()),
        weight("age", standard.age(), now.age()));
  }

  private static WeightJson weight(String name, double standard, double now) {
    return new WeightJson(name, standard, Math.round(now * 10_000) / 10_000.0);
  }
}
