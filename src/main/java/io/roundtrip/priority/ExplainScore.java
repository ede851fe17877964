package io.roundtrip.priority;

import io.roundtrip.host.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Says in plain sentences where a score comes from. Only what went in comes out. */
public final class ExplainScore {
  private static final String SAID = "roundtrip.priority.why.";
  private static final String MISSING = "roundtrip.priority.missing.";

  private final Phrases phrases;

  public ExplainScore(Phrases phrases) {
    this.phrases = phrases;
  }

  public String sentence(PriorityScore score) {
    Voices voices = score.inputs().voices();
    List<String> parts = new ArrayList<>();
    parts.add(phrases.text(SAID + "accounts", voices.accounts(), voices.requests()));
    if (voices.answers() > 0) {
      parts.add(phrases.text(SAID + "detractors", voices.detractors(), voices.answers()));
    }
    Severity severity = score.inputs().severity();
    if (severity != null && !severity.name().isEmpty()) {
      parts.add(phrases.text(SAID + "severity", severity.name()));
    }
    if (voices.hardshipAnswers() > 0) {
      double average = (double) voices.hardshipTotal() / voices.hardshipAnswers();
      parts.add(phrases.text(SAID + "hardship", Amounts.of(average)));
    }
    return String.join(" ", parts);
  }

  /** Where the confidence comes from. */
  public String confidence(PriorityScore score) {
    Voices voices = score.inputs().voices();
    return phrases.text(SAID + "sources", voices.sources())
        + " · "
        + phrases.text(SAID + "weeks", voices.activeWeeks(), voices.weeks())
        + " · "
        + phrases.text(SAID + "requests", voices.requests());
  }

  /** Where the impact comes from, in a few words. */
  public String impact(PriorityScore score) {
    Voices voices = score.inputs().voices();
    String accounts = phrases.text(SAID + "count-accounts", voices.accounts());
    if (voices.answers() == 0) return accounts;
    return accounts + " · " + phrases.text(SAID + "count-detractors", voices.detractors());
  }

  /** Where the effort comes from, or that there is none. */
  public String effort(PriorityScore score) {
    Effort effort = score.inputs().effort();
    if (effort == null) return phrases.text(SAID + "unestimated");
    return switch (effort.source()) {
      case STORY_POINTS, TRIED -> phrases.text(SAID + "points", effort.points());
      case ESTIMATE -> phrases.text(SAID + "days", effort.points());
    };
  }

  /** What has to be filled in before there is a score. */
  public List<String> needed(PriorityScore score) {
    return score.isEstimated() ? List.of() : List.of(phrases.text(MISSING + "effort"));
  }

  /** What nobody said and therefore does not count. */
  public List<String> missing(PriorityScore score) {
    return score.missing().stream().map(c -> phrases.text(MISSING + c.word())).toList();
  }
}
