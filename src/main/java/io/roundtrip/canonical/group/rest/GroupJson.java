package io.roundtrip.canonical.group.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group on the wire.
 *
 * @param canonical null when the issue stands alone
 * @param total all duplicates, seen or not
 * @param hidden duplicates of this page that the caller may not see
 * @param brokenAgain duplicates that were merged because it is broken again
 */
public record GroupJson(
    @JsonProperty("canonical") @Nullable CanonicalJson canonical,
    @JsonProperty("start") int start,
    @JsonProperty("limit") int limit,
    @JsonProperty("total") int total,
    @JsonProperty("members") List<MemberJson> members,
    @JsonProperty("hidden") int hidden,
    @JsonProperty("brokenAgain") int brokenAgain,
    @JsonProperty("requests") int requests,
    @JsonProperty("accountsImpacted") int accountsImpacted,
    @JsonProperty("contacts") int contacts) {

  /**
   * The canonical as lists show it.
   *
   * @param statusCategory "new", "indeterminate" or "done"
   * @param roadmapStatus "planned", "shipped" …; null when the project is not mapped
   * @param created ISO 8601
   */
  public record CanonicalJson(
      @JsonProperty("key") String key,
      @JsonProperty("title") String title,
      @JsonProperty("status") String status,
      @JsonProperty("statusCategory") String statusCategory,
      @JsonProperty("type") String type,
      @JsonProperty("roadmapStatus") @Nullable String roadmapStatus,
      @JsonProperty("canonical") boolean canonical,
      @JsonProperty("duplicates") int duplicates,
      @JsonProperty("accountsImpacted") int accountsImpacted,
      @JsonProperty("created") String created) {}

  /**
   * A duplicate, as it was merged.
   *
   * @param words the title when nothing was kept
   * @param consent "granted", "denied" or "unknown" when it was said
   * @param at when it was said, ISO 8601; when it was imported if it is not dated; null when
   *     nothing was kept
   * @param mergedBy display name; "" when a link in Jira merged it
   * @param how "person", "bulk", "automatic" or "link"
   * @param operation null when a link in Jira merged it
   */
  public record MemberJson(
      @JsonProperty("key") String key,
      @JsonProperty("title") String title,
      @JsonProperty("words") String words,
      @JsonProperty("author") String author,
      @JsonProperty("account") String account,
      @JsonProperty("channel") @Nullable String channel,
      @JsonProperty("consent") String consent,
      @JsonProperty("at") @Nullable String at,
      @JsonProperty("dated") boolean dated,
      @JsonProperty("mergedBy") String mergedBy,
      @JsonProperty("mergedAt") String mergedAt,
      @JsonProperty("how") String how,
      @JsonProperty("operation") @Nullable String operation) {}
}
