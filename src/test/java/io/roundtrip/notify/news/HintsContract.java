package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Race;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

public abstract class HintsContract {
  private static final Instant DUE = MONDAY.plusSeconds(1);
  private static final Instant STUCK = MONDAY.minusSeconds(60);

  protected abstract Hints hints();

  private List<Hint> waiting() {
    return hints().waiting(STUCK, 10);
  }

  @Test
  public void an_issue_has_one_waiting_hint_with_the_newest_time() {
    hints().note(DARK_MODE, MONDAY, DUE, 0);
    hints().note(DARK_MODE, MONDAY.plusSeconds(3), DUE.plusSeconds(3), 0);

    assertThat(waiting()).hasSize(1);
    assertThat(waiting().get(0).heard()).isEqualTo(MONDAY.plusSeconds(3));
    assertThat(waiting().get(0).due()).isEqualTo(DUE.plusSeconds(3));
  }

  @Test
  public void many_may_note_at_once() throws Exception {
    Race.of(
        5,
        () -> {
          hints().note(DARK_MODE, MONDAY, DUE, 0);
          return true;
        });

    assertThat(waiting()).hasSize(1);
  }

  @Test
  public void a_repeated_look_does_not_push_a_fresh_hint_away() {
    hints().note(DARK_MODE, MONDAY, DUE, 0);

    hints().note(DARK_MODE, MONDAY.minusSeconds(9), DUE.plusSeconds(60), 2);

    assertThat(waiting()).singleElement().satisfies(h -> assertThat(h.due()).isEqualTo(DUE));
  }

  @Test
  public void a_hint_is_fresh_until_somebody_has_looked() {
    hints().note(DARK_MODE, MONDAY, DUE, 0);
    assertThat(hints().isFresh(DARK_MODE)).isTrue();
    assertThat(hints().isFresh(new IssueId(DARK_MODE.value() + 1))).isFalse();

    Hint hint = waiting().get(0);
    assertThat(hints().take(hint, DUE)).isTrue();
    assertThat(hints().isFresh(DARK_MODE)).isTrue();

    hints().drop(hint);
    hints().note(DARK_MODE, MONDAY, DUE.plusSeconds(3), 1);
    assertThat(hints().isFresh(DARK_MODE)).isFalse();
  }

  @Test
  public void a_fresh_event_begins_the_looks_anew() {
    hints().note(DARK_MODE, MONDAY, DUE, 2);

    hints().note(DARK_MODE, MONDAY, DUE, 0);

    assertThat(waiting()).extracting(Hint::looks).containsExactly(0);
  }

  @Test
  public void one_of_many_takes_it() throws Exception {
    hints().note(DARK_MODE, MONDAY, DUE, 0);
    Hint hint = waiting().get(0);

    var answers = Race.of(4, () -> hints().take(hint, MONDAY));

    assertThat(Collections.frequency(answers, true)).isEqualTo(1);
    assertThat(waiting()).isEmpty();
  }

  @Test
  public void an_event_during_the_look_leaves_a_new_hint() {
    hints().note(DARK_MODE, MONDAY, DUE, 0);
    Hint hint = waiting().get(0);
    hints().take(hint, MONDAY);

    hints().note(DARK_MODE, MONDAY.plusSeconds(2), DUE.plusSeconds(2), 0);
    hints().drop(hint);

    assertThat(waiting())
        .singleElement()
        .satisfies(h -> assertThat(h.id()).isNotEqualTo(hint.id()));
  }

  @Test
  public void a_hint_somebody_took_and_never_finished_comes_back() {
    hints().note(DARK_MODE, MONDAY, DUE, 0);
    hints().take(waiting().get(0), MONDAY);

    List<Hint> later = hints().waiting(MONDAY.plusSeconds(1), 10);

    assertThat(later).hasSize(1);
    assertThat(hints().take(later.get(0), MONDAY.plusSeconds(90))).isTrue();
    assertThat(hints().waiting(MONDAY.plusSeconds(1), 10)).isEmpty();
  }

  @Test
  public void soonest_first() {
    hints().note(new IssueId(1), MONDAY, DUE.plusSeconds(9), 0);
    hints().note(new IssueId(2), MONDAY, DUE, 0);

    assertThat(waiting()).extracting(h -> h.issue().value()).containsExactly(2L, 1L);
    assertThat(hints().waiting(STUCK, 1)).hasSize(1);
  }
}
