package io.roundtrip.canonical.merge.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was merged, split or undone, on the wire.
 *
 * @param into key of the canonical; "" when the caller may not see it
 * @param feedback keys of everything that changed its group
 * @param hidden more that the caller may not see: what an undo left as it was
 */
public record MergeJson(
    @JsonProperty("operation") String operation,
    @JsonProperty("into") String into,
    @JsonProperty("feedback") List<String> feedback,
    @JsonProperty("left") List<Left> left,
    @JsonProperty("hidden") int hidden) {

  /** What was not done, and why. */
  public record Left(
      @JsonProperty("feedback") String feedback,
      @JsonProperty("code") String code,
      @JsonProperty("message") String message,
      @JsonProperty("fix") String fix) {}

  /**
   * A wish to merge.
   *
   * @param regression "yes", "no" or null
   * @param suggested whether it was chosen from a list of suggestions
   */
  public record AskJson(
      @JsonProperty("feedback") @Nullable List<@Nullable String> feedback,
      @JsonProperty("into") @Nullable String into,
      @JsonProperty("regression") @Nullable String regression,
      @JsonProperty("suggested") @Nullable Boolean suggested) {}

  /** A wish to split. */
  public record SplitJson(@JsonProperty("feedback") @Nullable List<@Nullable String> feedback) {}
}
