package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Rules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class NoteHintTest {
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeRulebook rules =
      new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15)));
  private final InMemoryHints hints = new InMemoryHints();
  private final CountedWorker news = new CountedWorker();
  private final NoteHint note = new NoteHint(rules, hints, news.worker, clock);

  private List<Hint> waiting() {
    return hints.waiting(Instant.MAX, 5000);
  }

  private Instant heard(IssueId issue) {
    return waiting().stream()
        .filter(hint -> hint.issue().equals(issue))
        .findFirst()
        .orElseThrow()
        .heard();
  }

  private void others(int number) {
    for (int i = 1; i <= number; i++) note.on(new IssueId(20000 + i), RT);
  }

  @Test
  public void the_issue_is_looked_at_a_second_later() {
    note.on(DARK_MODE, RT);

    assertThat(waiting())
        .containsExactly(new Hint(1, 0, DARK_MODE, MONDAY, MONDAY.plusSeconds(1), 0));
  }

  @Test
  public void a_second_event_within_half_a_second_writes_nothing() {
    note.on(DARK_MODE, RT);
    clock.pass(HALF_A_SECOND.minusMillis(1));

    note.on(DARK_MODE, RT);

    assertThat(heard(DARK_MODE)).isEqualTo(MONDAY);
  }

  @Test
  public void a_later_event_moves_the_look() {
    note.on(DARK_MODE, RT);
    clock.pass(HALF_A_SECOND);

    note.on(DARK_MODE, RT);

    assertThat(waiting()).hasSize(1);
    assertThat(heard(DARK_MODE)).isEqualTo(MONDAY.plus(HALF_A_SECOND));
  }

  @Test
  public void half_a_second_counts_from_the_last_look_that_was_noted() {
    note.on(DARK_MODE, RT);
    clock.pass(HALF_A_SECOND);
    note.on(DARK_MODE, RT);
    clock.pass(HALF_A_SECOND.minusMillis(1));

    note.on(DARK_MODE, RT);

    assertThat(heard(DARK_MODE)).isEqualTo(MONDAY.plus(HALF_A_SECOND));
  }

  @Test
  public void an_event_of_another_issue_is_noted_all_the_same() {
    note.on(DARK_MODE, RT);

    others(1);

    assertThat(waiting()).hasSize(2);
  }

  @Test
  public void a_project_that_is_off_costs_no_write() {
    rules.with(RT, Rules.OFF);

    note.on(DARK_MODE, RT);

    assertThat(waiting()).isEmpty();
  }

  @Test
  public void a_thousand_issues_are_remembered_and_the_oldest_is_forgotten_first() {
    note.on(DARK_MODE, RT);
    others(999);
    clock.pass(Duration.ofMillis(1));
    note.on(DARK_MODE, RT);
    assertThat(heard(DARK_MODE)).as("remembered").isEqualTo(MONDAY);

    note.on(new IssueId(30000), RT);
    note.on(DARK_MODE, RT);

    assertThat(heard(DARK_MODE)).as("forgotten").isEqualTo(MONDAY.plusMillis(1));
  }

  @Test
  public void the_worker_is_up_in_time() {
    CountedWorker asleep = CountedWorker.asleep();

    new NoteHint(rules, hints, asleep.worker, clock).on(DARK_MODE, RT);

    asleep.hasHadTurns(2);
    asleep.stop();
  }

  /** Sleeping, parking and waiting for a lock are counted by the JVM; no stopwatch is needed. */
  @Test
  public void whoever_moves_an_issue_does_not_wait_for_us() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long me = Thread.currentThread().getId();
    others(1);
    ThreadInfo before = threads.getThreadInfo(me);

    others(20);

    assertThat(threads.getThreadInfo(me).getWaitedCount()).isEqualTo(before.getWaitedCount());
  }
}
