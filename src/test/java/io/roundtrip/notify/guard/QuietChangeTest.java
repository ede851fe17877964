package io.roundtrip.notify.guard;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.roadmap.StatusChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;

/** Which change an event without mail was about. */
public class QuietChangeTest {
  private final QuietChange quiet = new QuietChange(DARK_MODE, "3", "5", MONDAY);

  private static StatusChange change(long id, String from, String to, Instant at) {
    return StatusChange.transition(new ChangeId(id), RT, from, to, at, LIN);
  }

  private boolean isIt(String from, String to, Instant at) {
    return quiet.among(List.of(change(501, from, to, at))).isPresent();
  }

  @Test
  public void it_led_from_and_to_the_same_statuses() {
    assertThat(isIt("3", "5", MONDAY)).isTrue();
    assertThat(isIt("4", "5", MONDAY)).isFalse();
    assertThat(isIt("3", "6", MONDAY)).isFalse();
  }

  @Test
  public void it_was_made_up_to_a_minute_before_its_event_and_a_second_after_it_by_rounding() {
    assertThat(isIt("3", "5", MONDAY.minusSeconds(60))).isTrue();
    assertThat(isIt("3", "5", MONDAY.minusMillis(60_001))).isFalse();
    assertThat(isIt("3", "5", MONDAY.plusMillis(1_000))).isTrue();
    assertThat(isIt("3", "5", MONDAY.plusMillis(1_001))).isFalse();
  }

  @Test
  public void of_several_it_is_the_one_next_to_the_event() {
    assertThat(
            quiet.among(
                List.of(
                    change(501, "3", "5", MONDAY.minusSeconds(50)),
                    change(502, "3", "5", MONDAY.minusMillis(20)),
                    change(503, "3", "5", MONDAY.plusMillis(900)))))
        .contains(new ChangeId(502));
  }

  @Test
  public void it_is_kept_where_the_project_is_on_only() {
    InMemoryQuietChanges kept = new InMemoryQuietChanges();
    FakeRulebook rules = new FakeRulebook();
    NoteQuietChange note =
        new NoteQuietChange(rules, kept, item -> true, Clock.fixed(MONDAY, ZoneOffset.UTC));

    note.on(DARK_MODE, RT, "3", "5");
    assertThat(kept.of(DARK_MODE, 10)).isEmpty();

    rules.with(RT, FakeRulebook.live(Duration.ZERO));
    note.on(DARK_MODE, RT, "3", "5");
    assertThat(kept.of(DARK_MODE, 10)).containsExactly(quiet);
  }
}
