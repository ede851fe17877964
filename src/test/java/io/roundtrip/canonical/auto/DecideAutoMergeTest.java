package io.roundtrip.canonical.auto;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class DecideAutoMergeTest {
  private final Map<ProjectId, AutoRule> decided = new HashMap<>();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final DecideAutoMerge decide =
      new DecideAutoMerge(rules(), deeds, Clock.fixed(MONDAY, ZoneOffset.UTC));

  private AutoRules rules() {
    return new AutoRules() {
      @Override
      public AutoRule of(ProjectId project) {
        return decided.getOrDefault(project, AutoRule.OFF);
      }

      @Override
      public boolean save(ProjectId project, AutoRule rule) {
        if (of(project).version() != rule.version() - 1) return false;
        decided.put(project, rule);
        return true;
      }
    };
  }

  @Test
  public void a_decision_is_kept_in_the_name_of_who_made_it_and_written_down() {
    AutoRule rule = decide.to(RT, true, 0.85, 0, LIN);

    assertThat(rule).isEqualTo(new AutoRule(1, true, 85, LIN, MONDAY));
    assertThat(decided).isEqualTo(Map.of(RT, rule));
    assertThat(deeds.texts())
        .containsExactly(
            "pm automatic-merge: Automatic merging: off → on; From a confidence of: 80 % → 85 %");
  }

  @Test
  public void switching_off_is_written_down_too() {
    decide.to(RT, true, null, 0, LIN);

    decide.to(RT, false, null, 1, LIN);

    assertThat(decided.get(RT).on()).isFalse();
    assertThat(deeds.texts().get(0)).isEqualTo("pm automatic-merge: Automatic merging: on → off");
  }

  @Test
  public void who_decides_from_an_older_page_hears_what_was_decided_meanwhile() {
    decide.to(RT, true, 0.9, 0, LIN);

    Refused late = catchThrowableOfType(() -> decide.to(RT, false, 0.6, 0, LIN), Refused.class);

    assertThat(late.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(late.problems().get(0).args().get(0)).contains("80 % → 90 %");
    assertThat(decided.get(RT).from()).isEqualTo(90);
  }

  @Test
  public void a_threshold_is_at_least_a_half_and_never_certainty() {
    assertThat(decide.to(RT, true, 0.5, 0, LIN).from()).isEqualTo(50);
    assertThat(decide.to(RT, true, 0.99, 1, LIN).from()).isEqualTo(99);

    for (double wrong : new double[] {0.499, 0.991, 1, -1, Double.NaN}) {
      Refused why = catchThrowableOfType(() -> decide.to(RT, false, wrong, 2, LIN), Refused.class);
      assertThat(why.problems().get(0).code()).as("" + wrong).isEqualTo("out-of-range");
    }
    assertThat(decided.get(RT).on()).as("nothing was decided").isTrue();
    assertThat(deeds.all()).hasSize(2);
  }

  @Test
  public void a_decision_that_changes_nothing_writes_nothing_and_goes_well() {
    assertThat(decide.to(RT, false, 0.8, 0, LIN)).isEqualTo(AutoRule.OFF);
    AutoRule rule = decide.to(RT, true, 0.85, 0, LIN);

    assertThat(decide.to(RT, true, 0.85, 1, LIN)).isEqualTo(rule);
    assertThat(decide.to(RT, null, null, 1, LIN)).isEqualTo(rule);

    assertThat(deeds.all()).hasSize(1);
    assertThat(catchThrowableOfType(() -> decide.to(RT, true, 0.85, 0, LIN), Refused.class))
        .as("from an older page")
        .isNotNull();
  }

  @Test
  public void who_decides_the_same_anew_takes_over_the_name_and_that_is_written_down() {
    decide.to(RT, true, 0.85, 0, LIN);

    AutoRule taken = decide.to(RT, true, 0.85, 1, new UserKey("admin"));

    assertThat(taken.by()).isEqualTo(new UserKey("admin"));
    assertThat(deeds.texts().get(0))
        .isEqualTo("admin automatic-merge: It is done in this person’s name from now on");
    decide.to(RT, false, null, 2, LIN);
    assertThat(decide.to(RT, false, null, 3, new UserKey("admin")).version())
        .as("off in nobody's name")
        .isEqualTo(3);
  }
}
