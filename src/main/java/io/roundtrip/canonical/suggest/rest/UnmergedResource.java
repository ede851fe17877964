package io.roundtrip.canonical.suggest.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.Quote;
import io.roundtrip.canonical.suggest.UnmergedFeedback;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Score;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's feedback that is in no group. */
@Path("projects/{key}/unmerged")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class UnmergedResource {
  /**
   * @param more whether there may be more than {@code total}
   * @param feedback the project's pieces that were looked at, in a group or not
   */
  record UnmergedJson(
      @JsonProperty("start") int start,
      @JsonProperty("limit") int limit,
      @JsonProperty("total") int total,
      @JsonProperty("more") boolean more,
      @JsonProperty("feedback") int feedback,
      @JsonProperty("rows") List<RowJson> rows) {}

  /**
   * @param at when it was said, ISO 8601; when it was imported if it is not dated
   */
  record RowJson(
      @JsonProperty("key") String key,
      @JsonProperty("title") String title,
      @JsonProperty("words") String words,
      @JsonProperty("author") String author,
      @JsonProperty("account") String account,
      @JsonProperty("channel") @Nullable String channel,
      @JsonProperty("at") String at,
      @JsonProperty("dated") boolean dated,
      @JsonProperty("scores") Map<String, Integer> scores) {}

  private final Access access;
  private final UnmergedFeedback unmerged;

  @Inject
  public UnmergedResource(Access access, UnmergedFeedback unmerged) {
    this.access = access;
    this.unmerged = unmerged;
  }

  @GET
  public UnmergedJson get(
      @PathParam("key") String key,
      @BeanParam Paging paging,
      @QueryParam("order") @DefaultValue("newest") String order) {
    if (!order.equals("newest"))
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("order", "not-a-choice", "newest"));
    UnmergedFeedback.Listed listed =
        unmerged.of(Access.id(access.project(key)), paging.page(20), access.user());
    return new UnmergedJson(
        listed.page().start(),
        listed.page().limit(),
        listed.total(),
        listed.more(),
        listed.looked(),
        listed.rows().stream().map(UnmergedResource::row).toList());
  }

  private static RowJson row(UnmergedFeedback.Row row) {
    Quote quote = row.quote();
    Map<String, Integer> scores = new LinkedHashMap<>();
    for (Score score : quote.scores().all()) scores.put(score.kind().field(), score.raw());
    return new RowJson(
        quote.key(),
        row.title(),
        quote.words(),
        quote.author(),
        quote.account(),
        quote.channel() == null ? null : quote.channel().word(),
        quote.at().toString(),
        quote.dated(),
        scores);
  }
}
