package io.roundtrip.priority.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.priority.Confidence;
import io.roundtrip.priority.Criterion;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.priority.Scored;
import io.roundtrip.priority.Voices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score on the wire, with everything that explains it.
 *
 * @param priority null while unestimated
 */
public record ScoreJson(
    @JsonProperty("item") String item,
    @JsonProperty("priority") @Nullable BigDecimal priority,
    @JsonProperty("impact") BigDecimal impact,
    @JsonProperty("confidence") SureJson confidence,
    @JsonProperty("effort") @Nullable EffortJson effort,
    @JsonProperty("terms") List<TermJson> terms,
    @JsonProperty("missing") List<String> missing,
    @JsonProperty("weightsVersion") int weightsVersion,
    @JsonProperty("sentence") String sentence) {

  /** The factors of the confidence and what they were worked out from. */
  public record SureJson(
      @JsonProperty("value") BigDecimal value,
      @JsonProperty("diversity") BigDecimal diversity,
      @JsonProperty("stability") BigDecimal stability,
      @JsonProperty("sample") BigDecimal sample,
      @JsonProperty("sources") int sources,
      @JsonProperty("activeWeeks") int activeWeeks,
      @JsonProperty("weeks") int weeks,
      @JsonProperty("requests") int requests) {}

  /** Points and where they stand: "story_points", "estimate" or "tried". */
  public record EffortJson(
      @JsonProperty("points") BigDecimal points, @JsonProperty("source") String source) {}

  /** One criterion; impacts add up to the impact, shares to the priority. */
  public record TermJson(
      @JsonProperty("criterion") String criterion,
      @JsonProperty("value") BigDecimal value,
      @JsonProperty("weightPercent") BigDecimal weightPercent,
      @JsonProperty("impact") BigDecimal impact,
      @JsonProperty("share") @Nullable BigDecimal share) {}

  /** A score the item had. */
  public record KeptJson(
      @JsonProperty("at") String at,
      @JsonProperty("why") String why,
      @JsonProperty("by") String by,
      @JsonProperty("priority") @Nullable BigDecimal priority,
      @JsonProperty("impact") BigDecimal impact,
      @JsonProperty("confidence") BigDecimal confidence,
      @JsonProperty("effort") @Nullable BigDecimal effort) {}

  /** Newest first. */
  public record HistoryJson(@JsonProperty("scores") List<KeptJson> scores) {}

  /**
   * What to try; null = as it is.
   *
   * @param weights criterion to 0 … 1000
   */
  public record TryJson(
      @JsonProperty("effort") @Nullable Double effort,
      @JsonProperty("severity") @Nullable Double severity,
      @JsonProperty("weights") @Nullable Map<String, Integer> weights) {}

  public record ComparedJson(
      @JsonProperty("now") ScoreJson now, @JsonProperty("then") ScoreJson then) {}

  static ScoreJson of(String key, PriorityScore score, String sentence) {
    return new ScoreJson(
        key,
        score.priority(),
        score.impact(),
        sure(score.confidence(), score.inputs().voices()),
        Optional.ofNullable(score.inputs().effort()).map(ScoreJson::effort).orElse(null),
        score.terms().stream()
            .map(
                term ->
                    new TermJson(
                        term.criterion().word(),
                        term.value(),
                        term.weight(),
                        term.impact(),
                        term.share()))
            .toList(),
        score.missing().stream().map(Criterion::word).toList(),
        score.weights(),
        sentence);
  }

  static KeptJson kept(Scored scored) {
    PriorityScore score = scored.score();
    return new KeptJson(
        scored.at().toString(),
        scored.why().word(),
        scored.by().value(),
        score.priority(),
        score.impact(),
        score.confidence().value(),
        Optional.ofNullable(score.inputs().effort()).map(Effort::points).orElse(null));
  }

  private static SureJson sure(Confidence sure, Voices voices) {
    return new SureJson(
        sure.value(),
        sure.diversity(),
        sure.stability(),
        sure.sample(),
        voices.sources(),
        voices.activeWeeks(),
        voices.weeks(),
        voices.requests());
  }

  private static EffortJson effort(Effort effort) {
    return new EffortJson(effort.points(), effort.source().name().toLowerCase(Locale.ROOT));
  }
}
