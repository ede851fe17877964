package io.roundtrip.canonical.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class ForesightTest {
  private static final IssueId DARK = new IssueId(1);
  private static final IssueId EXPORT = new IssueId(2);

  private static Matches.Looked looked(long feedback, double sure, @Nullable IssueId people) {
    return new Matches.Looked(new IssueId(feedback), new Match(DARK, sure), people, false);
  }

  private final List<Matches.Looked> past =
      List.of(
          looked(10, 0.95, DARK),
          looked(11, 0.90, EXPORT),
          looked(12, 0.85, null),
          looked(13, 0.81, null),
          looked(14, 0.60, DARK),
          new Matches.Looked(new IssueId(15), null, null, false));

  @Test
  public void tells_what_a_threshold_would_have_done() {
    Foresight foresight = Foresight.of(past, 80);

    assertThat(foresight.looked()).isEqualTo(6);
    assertThat(foresight.would()).isEqualTo(4);
    assertThat(foresight.agree()).isEqualTo(1);
    assertThat(foresight.disagree()).isEqualTo(1);
    assertThat(foresight.open()).isEqualTo(2);
    assertThat(Foresight.of(past, 85).open()).isEqualTo(1);
    assertThat(Foresight.of(past, 85).disagree()).isEqualTo(1);
  }

  /** As somebody does who undoes what was merged by itself. */
  @Test
  public void whoever_said_that_the_pair_is_none_disagrees_also_where_it_stands_alone() {
    Matches.Looked refused = new Matches.Looked(new IssueId(16), new Match(DARK, 0.99), null, true);

    Foresight foresight = Foresight.of(List.of(past.get(2), refused), 80);

    assertThat(foresight.disagree()).isEqualTo(1);
    assertThat(foresight.open()).isEqualTo(1);
    assertThat(foresight.examples()).first().isEqualTo(refused);
  }

  @Test
  public void shows_first_where_people_decided_otherwise_then_the_least_sure() {
    assertThat(Foresight.of(past, 80).examples())
        .extracting(one -> one.feedback().value())
        .containsExactly(11L, 13L, 12L);
  }

  @Test
  public void the_bar_is_reached_by_what_is_exactly_as_sure() {
    assertThat(Foresight.of(past, 95).would()).isEqualTo(1);
    assertThat(Foresight.of(past, 96).would()).isZero();
  }

  @Test
  public void a_bar_that_is_too_low_or_no_number_is_refused() {
    for (double wrong : new double[] {0, 0.49, 1, Double.NaN, -1}) {
      assertThatThrownBy(() -> DecideAutoMerge.percent(wrong)).isInstanceOf(Refused.class);
    }
    assertThat(DecideAutoMerge.percent(0.8)).isEqualTo(80);
  }
}
