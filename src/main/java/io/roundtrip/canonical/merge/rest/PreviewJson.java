package io.roundtrip.canonical.merge.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.Demand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would do, on the wire.
 *
 * @param problem why nothing can be merged into this; null if something can
 * @param before null where nothing can be merged
 * @param after null also for a caller who may not see all who are counted
 * @param regression whether the answer "regression" is needed
 */
public record PreviewJson(
    @JsonProperty("into") IntoJson into,
    @JsonProperty("problem") @Nullable ProblemJson problem,
    @JsonProperty("before") @Nullable CountsJson before,
    @JsonProperty("after") @Nullable CountsJson after,
    @JsonProperty("turn") TurnJson turn,
    @JsonProperty("regression") boolean regression,
    @JsonProperty("warnings") List<WarningJson> warnings,
    @JsonProperty("feedback") List<SourceJson> feedback) {

  /**
   * @param roadmapStatus "planned", "shipped" …; null when the project is not mapped
   */
  public record IntoJson(
      @JsonProperty("key") String key,
      @JsonProperty("title") String title,
      @JsonProperty("roadmapStatus") @Nullable String roadmapStatus) {}

  /** How many stand behind it. */
  public record CountsJson(
      @JsonProperty("requests") int requests,
      @JsonProperty("accountsImpacted") int accountsImpacted,
      @JsonProperty("contacts") int contacts,
      @JsonProperty("quotes") int quotes) {
    static CountsJson of(Demand demand) {
      return new CountsJson(
          demand.requests(), demand.accountsImpacted(), demand.contacts(), demand.pieces());
    }
  }

  /**
   * Whether it should be the other way round.
   *
   * @param into the better canonical; "" when this one is fine
   */
  public record TurnJson(
      @JsonProperty("suggested") boolean suggested,
      @JsonProperty("into") String into,
      @JsonProperty("why") String why) {}

  /** Something the person should know. */
  public record WarningJson(
      @JsonProperty("code") String code, @JsonProperty("message") String message) {}

  /** Why something cannot be merged. */
  public record ProblemJson(
      @JsonProperty("code") String code,
      @JsonProperty("message") String message,
      @JsonProperty("fix") String fix) {}

  /**
   * One that is to be merged.
   *
   * @param group duplicates that move along
   */
  public record SourceJson(
      @JsonProperty("key") String key,
      @JsonProperty("title") String title,
      @JsonProperty("problem") @Nullable ProblemJson problem,
      @JsonProperty("group") int group) {}
}
