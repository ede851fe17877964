package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import io.roundtrip.signals.Score;
import java.time.Duration;
import org.junit.Test;

/** What is asked on every event costs nothing, and is not old. */
public class KnownSettingsTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryAllSettings store = new InMemoryAllSettings();
  private final KnownSettings known = new KnownSettings(store, clock);
  private final KnownFields fields = new KnownFields(new InMemoryPartIds(), known, clock);

  private Settings saved(Decisions decisions) {
    Settings next = store.of(RT).next(decisions, LIN, MONDAY);
    store.save(RT, next);
    return next;
  }

  @Test
  public void another_nodes_change_is_seen_after_some_seconds() {
    Settings first = saved(Decisions.NONE.with(Setting.ON, true));
    assertThat(known.of(RT)).isEqualTo(first);
    Settings second = saved(Decisions.NONE);

    clock.pass(Duration.ofSeconds(5));
    assertThat(known.of(RT)).as("still from memory").isEqualTo(first);
    clock.pass(Duration.ofSeconds(1));

    assertThat(known.of(RT)).isEqualTo(second);
  }

  @Test
  public void whoever_wants_it_fresh_reads_the_store_and_all_see_it() {
    Settings first = saved(Decisions.NONE.with(Setting.ON, true));
    assertThat(known.of(RT)).isEqualTo(first);
    Settings second = saved(Decisions.NONE);

    assertThat(known.fresh()).containsOnlyKeys(RT).containsEntry(RT, second);
    assertThat(known.on()).isEmpty();

    assertThat(known.of(RT)).isEqualTo(second);
  }

  @Test
  public void a_project_nobody_set_up_has_the_defaults() {
    saved(Decisions.NONE.with(Setting.ON, true));

    assertThat(known.of(new ProjectId(RT.value() + 1))).isEqualTo(Settings.NEVER);
  }

  @Test
  public void each_project_says_which_way_its_ces_is_asked() {
    assertThat(fields.cesDirection(RT)).isEqualTo(Score.Direction.HIGH_IS_BAD);
    saved(Decisions.NONE.with(Setting.CES_ASKS_EFFORT, false));

    fields.forget();

    assertThat(fields.cesDirection(RT)).isEqualTo(Score.Direction.HIGH_IS_GOOD);
    assertThat(fields.cesDirection(new ProjectId(RT.value() + 1)))
        .isEqualTo(Score.Direction.HIGH_IS_BAD);
  }
}
