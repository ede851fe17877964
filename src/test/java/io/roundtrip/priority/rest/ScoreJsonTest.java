package io.roundtrip.priority.rest;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.priority.Effort;
import io.roundtrip.priority.Inputs;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.priority.Scored;
import io.roundtrip.priority.Severity;
import io.roundtrip.priority.Voices;
import io.roundtrip.priority.Why;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** Each number stands under its own name. */
public class ScoreJsonTest {
  private static final Voices LOUD = new Voices(31, 23, 12, 9, 6, 33, 25, 6, 8);
  private static final Voices UNASKED = new Voices(31, 23, 0, 0, 0, 0, 25, 6, 8);

  @Test
  public void a_score_says_all_that_explains_it() {
    ScoreJson json = ScoreJson.of("RT-1", score(LOUD, Effort.points(5).orElseThrow()), "Because.");

    assertThat(json.item()).isEqualTo("RT-1");
    assertThat(json.priority()).isEqualTo("1.12");
    assertThat(json.impact()).isEqualTo("7.26");
    assertThat(json.confidence())
        .isEqualTo(
            new ScoreJson.SureJson(
                new BigDecimal("0.77"),
                new BigDecimal("0.96"),
                new BigDecimal("0.88"),
                new BigDecimal("0.91"),
                25,
                6,
                8,
                31));
    assertThat(json.effort())
        .isEqualTo(new ScoreJson.EffortJson(new BigDecimal("5.00"), "story_points"));
    assertThat(json.terms())
        .extracting(ScoreJson.TermJson::criterion)
        .containsExactly("accounts", "detractors", "severity", "hardship");
    assertThat(json.terms().stream().map(ScoreJson.TermJson::impact).reduce(BigDecimal::add))
        .contains(json.impact());
    assertThat(json.terms().stream().map(ScoreJson.TermJson::share).reduce(BigDecimal::add))
        .contains(json.priority());
    assertThat(json.terms().get(0).weightPercent()).isEqualTo("40.00");
    assertThat(json.terms().get(2).value()).isEqualTo("7.50");
    assertThat(json.missing()).isEmpty();
    assertThat(json.weightsVersion()).isZero();
    assertThat(json.sentence()).isEqualTo("Because.");
  }

  @Test
  public void without_effort_there_is_no_number_but_all_the_rest() {
    ScoreJson json = ScoreJson.of("RT-1", score(UNASKED, null), "");

    assertThat(json.priority()).isNull();
    assertThat(json.effort()).isNull();
    assertThat(json.missing()).containsExactly("detractors", "hardship");
    assertThat(json.terms()).isNotEmpty().allMatch(term -> term.share() == null);
  }

  @Test
  public void a_kept_score_says_when_why_and_whose_it_was() {
    PriorityScore score = score(LOUD, Effort.estimate(28_800).orElseThrow());

    ScoreJson.KeptJson kept = ScoreJson.kept(new Scored(DARK_MODE, score, Why.EDITED, LIN, MONDAY));

    assertThat(kept)
        .isEqualTo(
            new ScoreJson.KeptJson(
                "2026-11-16T09:00:00Z",
                "edited",
                "pm",
                score.priority(),
                new BigDecimal("7.26"),
                new BigDecimal("0.77"),
                new BigDecimal("1.00")));
  }

  @Test
  public void a_kept_score_without_effort_has_neither_number() {
    ScoreJson.KeptJson kept =
        ScoreJson.kept(new Scored(DARK_MODE, score(LOUD, null), Why.TIME, LIN, MONDAY));

    assertThat(kept.priority()).isNull();
    assertThat(kept.effort()).isNull();
    assertThat(kept.impact()).isEqualTo("7.26");
  }

  private static PriorityScore score(Voices voices, @Nullable Effort effort) {
    return PriorityPolicy.standard().score(new Inputs(voices, new Severity("High", 7.5), effort));
  }
}
