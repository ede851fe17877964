package io.roundtrip.priority;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import java.math.BigDecimal;
import java.util.List;
import org.junit.Test;

/** What every Scores promises. */
public abstract class ScoresContract {
  protected static final PriorityPolicy POLICY = new PriorityPolicy(Weights.STANDARD);
  protected static final Voices LOUD = new Voices(31, 23, 12, 9, 6, 33, 25, 6, 8);

  protected abstract Scores scores();

  @Test
  public void a_score_comes_back_with_all_that_explains_it() {
    Inputs inputs = new Inputs(LOUD, new Severity("High", 7.5), Effort.points(2.25).orElseThrow());
    Scored kept = scored(inputs, LIN, 0);

    scores().add(kept);

    assertThat(scores().newest(DARK_MODE)).contains(kept);
  }

  @Test
  public void an_unestimated_score_comes_back_unestimated() {
    Scored kept = scored(new Inputs(LOUD, null, null), new UserKey(""), 0);

    scores().add(kept);

    assertThat(scores().newest(DARK_MODE)).contains(kept);
    assertThat(kept.score().isEstimated()).isFalse();
  }

  @Test
  public void the_history_keeps_all_newest_first() {
    Scored first = scored(new Inputs(LOUD, null, null), LIN, 0);
    Scored second = scored(new Inputs(LOUD, null, Effort.estimate(28_800).orElseThrow()), LIN, 60);

    scores().add(first);
    scores().add(second);

    assertThat(scores().newest(DARK_MODE)).contains(second);
    assertThat(scores().history(DARK_MODE, Page.first(10))).containsExactly(second, first);
    assertThat(scores().history(DARK_MODE, new Page(1, 10))).containsExactly(first);
    assertThat(scores().newest(new IssueId(1))).isEmpty();
  }

  @Test
  public void the_history_is_read_page_by_page_and_of_one_item_only() {
    IssueId other = new IssueId(10101);
    for (int i = 0; i < 5; i++) scores().add(scored(new Inputs(LOUD, null, null), LIN, i));
    scores()
        .add(new Scored(other, POLICY.score(new Inputs(LOUD, null, null)), Why.TIME, LIN, MONDAY));

    assertThat(seconds(scores().history(DARK_MODE, new Page(0, 2)))).containsExactly(4L, 3L);
    assertThat(seconds(scores().history(DARK_MODE, new Page(2, 2)))).containsExactly(2L, 1L);
    assertThat(seconds(scores().history(DARK_MODE, new Page(4, 2)))).containsExactly(0L);
    assertThat(scores().history(other, Page.first(10)))
        .extracting(Scored::why)
        .containsExactly(Why.TIME);
  }

  @Test
  public void whose_score_it_was_and_why_comes_back() {
    for (Why why : Why.values()) {
      Scored kept =
          new Scored(DARK_MODE, POLICY.score(new Inputs(LOUD, null, null)), why, LIN, MONDAY);
      scores().add(kept);

      assertThat(scores().newest(DARK_MODE)).contains(kept);
    }
  }

  @Test
  public void a_severity_without_a_name_and_each_kind_of_effort_come_back() {
    for (Effort.Source source : Effort.Source.values()) {
      Inputs inputs =
          new Inputs(LOUD, new Severity("", 0), new Effort(new BigDecimal("2.25"), source));
      Scored kept = scored(inputs, LIN, 0);
      scores().add(kept);

      assertThat(scores().newest(DARK_MODE)).contains(kept);
    }
  }

  private static List<Long> seconds(List<Scored> history) {
    return history.stream().map(s -> s.at().getEpochSecond() - MONDAY.getEpochSecond()).toList();
  }

  private static Scored scored(Inputs inputs, UserKey by, int seconds) {
    return new Scored(
        DARK_MODE, POLICY.score(inputs), Why.EVIDENCE, by, MONDAY.plusSeconds(seconds));
  }
}
