package io.roundtrip.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** Only what went in comes out. The texts themselves: PriorityTextsTest. */
public class ExplainScoreTest {
  private static final Voices LOUD = new Voices(31, 23, 12, 9, 6, 33, 25, 6, 8);
  private static final Voices UNASKED = new Voices(31, 23, 0, 0, 0, 0, 25, 6, 8);
  private static final Severity HIGH = new Severity("High", 7.5);

  private final PriorityPolicy policy = new PriorityPolicy(Weights.STANDARD);
  private final ExplainScore explain =
      new ExplainScore(
          (language, key, args) -> key.replace("roundtrip.priority.", "") + Arrays.asList(args));

  @Test
  public void everything_that_was_said_is_in_the_sentence_in_this_order() {
    assertThat(explain.sentence(score(LOUD, HIGH, null)))
        .isEqualTo(
            "why.accounts[23, 31] why.detractors[9, 12] why.severity[High] why.hardship[5.50]");
  }

  @Test
  public void what_nobody_said_is_not_in_the_sentence_but_in_the_list() {
    PriorityScore score = score(UNASKED, null, null);

    assertThat(explain.sentence(score)).isEqualTo("why.accounts[23, 31]");
    assertThat(explain.missing(score))
        .containsExactly("missing.detractors[]", "missing.severity[]", "missing.hardship[]");
  }

  @Test
  public void a_severity_somebody_only_tries_has_no_name_to_say() {
    assertThat(explain.sentence(score(UNASKED, new Severity("", 7.5), null)))
        .isEqualTo("why.accounts[23, 31]");
  }

  @Test
  public void impact_names_detractors_only_where_people_were_asked() {
    assertThat(explain.impact(score(LOUD, null, null)))
        .isEqualTo("why.count-accounts[23] · why.count-detractors[9]");
    assertThat(explain.impact(score(UNASKED, null, null))).isEqualTo("why.count-accounts[23]");
  }

  @Test
  public void confidence_says_what_it_was_worked_out_from() {
    assertThat(explain.confidence(score(LOUD, null, null)))
        .isEqualTo("why.sources[25] · why.weeks[6, 8] · why.requests[31]");
  }

  @Test
  public void effort_says_where_it_stands_and_is_asked_for_while_it_is_missing() {
    PriorityScore points = score(LOUD, null, effort(Effort.Source.STORY_POINTS));
    PriorityScore days = score(LOUD, null, effort(Effort.Source.ESTIMATE));
    PriorityScore tried = score(LOUD, null, effort(Effort.Source.TRIED));
    PriorityScore none = score(LOUD, null, null);

    assertThat(explain.effort(points)).isEqualTo("why.points[5.00]");
    assertThat(explain.effort(days)).isEqualTo("why.days[5.00]");
    assertThat(explain.effort(tried)).isEqualTo("why.points[5.00]");
    assertThat(explain.effort(none)).isEqualTo("why.unestimated[]");
    assertThat(explain.needed(points)).isEmpty();
    assertThat(explain.needed(none)).containsExactly("missing.effort[]");
  }

  private PriorityScore score(Voices voices, @Nullable Severity severity, @Nullable Effort effort) {
    return policy.score(new Inputs(voices, severity, effort));
  }

  private static Effort effort(Effort.Source source) {
    return new Effort(new BigDecimal("5"), source);
  }
}
