package io.roundtrip.canonical.suggest.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.suggest.Candidate;
import io.roundtrip.canonical.suggest.Card;
import io.roundtrip.canonical.suggest.Found;
import io.roundtrip.canonical.suggest.jira.WhyTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What says the same, on the wire.
 *
 * @param ready false: not all issues have been read yet
 * @param progress of reading them, 0 to 1
 * @param older of more than a year before
 */
public record SuggestionsJson(
    @JsonProperty("ready") boolean ready,
    @JsonProperty("progress") double progress,
    @JsonProperty("best") List<SuggestionJson> best,
    @JsonProperty("older") List<SuggestionJson> older) {

  /** The question of POST. */
  public record Ask(
      @JsonProperty("project") @Nullable String project,
      @JsonProperty("issue") @Nullable String issue,
      @JsonProperty("title") @Nullable String title,
      @JsonProperty("body") @Nullable String body,
      @JsonProperty("components") @Nullable List<String> components,
      @JsonProperty("email") @Nullable String email,
      @JsonProperty("limit") @Nullable Integer limit) {}

  /**
   * @param pieces of feedback that the accounts are counted over
   * @param at when it was said, or the issue was made; ISO 8601
   * @param dated false: nobody knows when it was said, {@code at} is when it was imported
   * @param strength "strong", "likely" or "possible"
   * @param marks [start, end] of matching words in the title
   */
  public record SuggestionJson(
      @JsonProperty("key") String key,
      @JsonProperty("title") String title,
      @JsonProperty("status") String status,
      @JsonProperty("statusCategory") String statusCategory,
      @JsonProperty("type") String type,
      @JsonProperty("roadmapStatus") @Nullable String roadmapStatus,
      @JsonProperty("canonical") boolean canonical,
      @JsonProperty("pieces") int pieces,
      @JsonProperty("accountsImpacted") int accountsImpacted,
      @JsonProperty("at") String at,
      @JsonProperty("dated") boolean dated,
      @JsonProperty("confidence") double confidence,
      @JsonProperty("strength") String strength,
      @JsonProperty("why") List<WhyJson> why,
      @JsonProperty("marks") List<List<Integer>> marks) {}

  /**
   * @param kind "words", "meaning", "component", "week", "customer", "member", "platform",
   *     "version" or "purpose"
   */
  public record WhyJson(
      @JsonProperty("kind") String kind,
      @JsonProperty("against") boolean against,
      @JsonProperty("text") String text) {}

  static SuggestionsJson of(Found found, WhyTexts texts) {
    return new SuggestionsJson(
        found.ready(),
        rounded(found.progress()),
        found.best().stream().map(c -> suggestion(c, texts)).toList(),
        found.older().stream().map(c -> suggestion(c, texts)).toList());
  }

  private static SuggestionJson suggestion(Candidate c, WhyTexts texts) {
    Card card = c.card();
    return new SuggestionJson(
        card.shown().key(),
        card.shown().title(),
        card.status(),
        card.category(),
        card.type(),
        card.roadmapStatus(),
        c.canonical(),
        c.standing().pieces(),
        c.standing().accountsImpacted(),
        card.at().toString(),
        card.dated(),
        rounded(c.suggestion().confidence()),
        c.strength().word(),
        texts.of(c).stream()
            .map(reason -> new WhyJson(reason.kind(), reason.against(), reason.text()))
            .toList(),
        c.marks().stream().map(highlight -> List.of(highlight.start(), highlight.end())).toList());
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
