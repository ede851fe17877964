package io.roundtrip.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.Test;

/** Effort and severity: what the issue itself says. */
public class EffortTest {
  @Test
  public void points_are_points() {
    assertThat(Effort.points(5)).contains(effort("5.00", Effort.Source.STORY_POINTS));
    assertThat(Effort.points(2.345)).contains(effort("2.35", Effort.Source.STORY_POINTS));
  }

  @Test
  public void an_estimate_is_working_days_of_eight_hours() {
    assertThat(Effort.estimate(28_800)).contains(effort("1.00", Effort.Source.ESTIMATE));
    assertThat(Effort.estimate(5 * 28_800 + 14_400))
        .contains(effort("5.50", Effort.Source.ESTIMATE));
  }

  @Test
  public void nothing_is_smaller_than_half_a_point() {
    assertThat(Effort.points(0)).contains(effort("0.50", Effort.Source.STORY_POINTS));
    assertThat(Effort.points(0.49)).contains(effort("0.50", Effort.Source.STORY_POINTS));
    assertThat(Effort.points(0.51)).contains(effort("0.51", Effort.Source.STORY_POINTS));
    assertThat(Effort.estimate(1)).contains(effort("0.50", Effort.Source.ESTIMATE));
  }

  @Test
  public void what_is_no_effort_is_unestimated() {
    assertThat(Effort.points(-0.01)).isEmpty();
    assertThat(Effort.points(Double.NaN)).isEmpty();
    assertThat(Effort.points(Double.POSITIVE_INFINITY)).isEmpty();
    assertThat(Effort.estimate(0)).isEmpty();
    assertThat(Effort.estimate(-28_800)).isEmpty();
  }

  @Test
  public void severity_lies_between_nothing_and_the_worst() {
    assertThat(new Severity("Trivial", 0).value()).isZero();
    assertThat(new Severity("Blocker", 10).value()).isEqualTo(10);
    for (double wrong : new double[] {-0.1, 10.1, Double.NaN}) {
      assertThatThrownBy(() -> new Severity("", wrong)).hasMessageContaining("severity");
    }
  }

  private static Effort effort(String points, Effort.Source source) {
    return new Effort(new BigDecimal(points), source);
  }
}
