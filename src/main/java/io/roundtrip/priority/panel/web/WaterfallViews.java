package io.roundtrip.priority.panel.web;

import io.roundtrip.priority.Confidence;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.ExplainScore;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.priority.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The table behind "Explain score". */
final class WaterfallViews {
  private static final String SAY = "roundtrip.priority.explain.";

  private final Words words;
  private final ExplainScore explain;
  private final Function<BigDecimal, String> number;

  WaterfallViews(Words words, ExplainScore explain, Function<BigDecimal, String> number) {
    this.words = words;
    this.explain = explain;
    this.number = number;
  }

  PanelView.Waterfall of(PriorityScore score) {
    return new PanelView.Waterfall(
        words.say(SAY + "title"),
        words.say(SAY + "criterion"),
        words.say(SAY + "value"),
        words.say(SAY + "weight"),
        words.say(SAY + "adds"),
        rows(score),
        new PanelView.Row(
            words.say(SAY + "impact"),
            "",
            words.say(SAY + "percent", 100),
            number.apply(score.impact())),
        confidence(score),
        formula(score));
  }

  private List<PanelView.Row> rows(PriorityScore score) {
    return score.terms().stream()
        .map(
            term ->
                new PanelView.Row(
                    words.say("roundtrip.priority.criterion." + term.criterion().word()),
                    number.apply(term.value()),
                    words.say(SAY + "percent", term.weight()),
                    number.apply(term.impact())))
        .toList();
  }

  /** What does not count, then where the confidence comes from. */
  private String confidence(PriorityScore score) {
    Confidence sure = score.confidence();
    List<String> said = new ArrayList<>(explain.missing(score));
    said.add(
        words.say(
            SAY + "confidence",
            number.apply(sure.value()),
            number.apply(sure.diversity()),
            number.apply(sure.stability()),
            number.apply(sure.sample())));
    said.add(explain.confidence(score));
    return String.join(" ", said);
  }

  private String formula(PriorityScore score) {
    BigDecimal priority = score.priority();
    Effort effort = score.inputs().effort();
    if (priority == null || effort == null) return words.say(SAY + "no-formula");
    return words.say(
        SAY + "formula",
        number.apply(score.impact()),
        number.apply(score.confidence().value()),
        number.apply(effort.points()),
        number.apply(priority));
  }
}
