package io.roundtrip.canonical.auto;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class DecideAutoMergeTest {
  private final Map<ProjectId, AutoRule> decided = new HashMap<>();
  private final List<String> audit = new ArrayList<>();
  private final DecideAutoMerge decide =
      new DecideAutoMerge(
          rules(),
          (at, by, what, about) -> audit.add(at + " " + by.value() + " " + what + " " + about),
          Clock.fixed(MONDAY, ZoneOffset.UTC));

  private AutoRules rules() {
    return new AutoRules() {
      @Override
      public AutoRule of(ProjectId project) {
        return decided.getOrDefault(project, AutoRule.OFF);
      }

      @Override
      public void save(ProjectId project, AutoRule rule) {
        decided.put(project, rule);
      }
    };
  }

  @Test
  public void a_decision_is_kept_in_the_name_of_who_made_it_and_written_down() {
    AutoRule rule = decide.to(RT, true, 0.85, LIN);

    assertThat(rule).isEqualTo(new AutoRule(true, 85, LIN, MONDAY));
    assertThat(decided).isEqualTo(Map.of(RT, rule));
    assertThat(audit).containsExactly(MONDAY + " pm automatic-merge 10000:on from 85");
  }

  @Test
  public void switching_off_is_written_down_too() {
    decide.to(RT, false, 0.8, LIN);

    assertThat(decided.get(RT).on()).isFalse();
    assertThat(audit).containsExactly(MONDAY + " pm automatic-merge 10000:off from 80");
  }

  @Test
  public void a_threshold_is_at_least_a_half_and_never_certainty() {
    assertThat(decide.to(RT, true, 0.5, LIN).from()).isEqualTo(50);
    assertThat(decide.to(RT, true, 0.99, LIN).from()).isEqualTo(99);

    for (double wrong : new double[] {0.499, 0.991, 1, -1, Double.NaN}) {
      Refused why = catchThrowableOfType(() -> decide.to(RT, false, wrong, LIN), Refused.class);
      assertThat(why.problems().get(0).code()).as("" + wrong).isEqualTo("out-of-range");
    }
    assertThat(decided.get(RT).on()).as("nothing was decided").isTrue();
    assertThat(audit).hasSize(2);
  }
}
