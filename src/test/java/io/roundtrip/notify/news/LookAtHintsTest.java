package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class LookAtHintsTest {
  private static final IssueId OTHER = new IssueId(10300);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeJira jira = new FakeJira();
  private final NewsParts news =
      new NewsParts(
          jira,
          new FakeRulebook().with(RT, FakeRulebook.live(Duration.ofMinutes(15))),
          item -> item.equals(DARK_MODE) ? List.of(new Recipient(ADA.id(), "")) : List.of(),
          new InMemoryOutbox(),
          clock);
  private final LookAtHints look = new LookAtHints(news.hints, news.reconcile, clock);

  public LookAtHintsTest() {
    jira.create(DARK_MODE, RT, PLANNED);
    jira.create(OTHER, RT, PLANNED);
  }

  private Instant run() {
    return look.run(() -> true);
  }

  private void hint(IssueId issue, Instant due) {
    news.hints.note(issue, clock.instant(), due, 0);
  }

  private List<Hint> waiting() {
    return news.hints.waiting(Instant.MAX, 999);
  }

  @Test
  public void a_hint_is_looked_at_when_it_is_due_and_not_before() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY.plusMillis(1));

    assertThat(run()).isEqualTo(MONDAY.plusMillis(1));
    assertThat(news.undoWindows.all()).isEmpty();

    clock.pass(Duration.ofMillis(1));
    assertThat(run()).isEqualTo(Instant.MAX);
    assertThat(news.undoWindows.all()).hasSize(1);
    assertThat(waiting()).isEmpty();
  }

  @Test
  public void what_shows_nothing_new_is_looked_at_after_3_9_and_27_seconds_and_no_more() {
    hint(DARK_MODE, MONDAY);

    for (int seconds : new int[] {3, 9, 27}) {
      Instant due = clock.instant().plusSeconds(seconds);
      assertThat(run()).isEqualTo(due);
      assertThat(waiting()).extracting(Hint::due).containsExactly(due);
      clock.pass(Duration.ofSeconds(seconds));
    }

    assertThat(run()).isEqualTo(Instant.MAX);
    assertThat(waiting()).isEmpty();
  }

  @Test
  public void the_sooner_of_a_second_look_and_the_next_hint_is_next() {
    hint(DARK_MODE, MONDAY);
    hint(OTHER, MONDAY.plusSeconds(2));
    assertThat(run()).isEqualTo(MONDAY.plusSeconds(2));

    hint(DARK_MODE, MONDAY);
    hint(OTHER, MONDAY.plusSeconds(5));
    assertThat(run()).isEqualTo(MONDAY.plusSeconds(3));
  }

  @Test
  public void an_issue_nobody_waits_for_is_looked_at_once() {
    hint(OTHER, MONDAY);

    assertThat(run()).isEqualTo(Instant.MAX);
    assertThat(waiting()).isEmpty();
  }

  @Test
  public void where_more_than_a_turn_can_hold_wait_the_next_turn_comes_at_once() {
    for (int i = 0; i < 100; i++) hint(new IssueId(20000 + i), MONDAY);
    hint(DARK_MODE, MONDAY.plusSeconds(1));

    assertThat(run()).isEqualTo(MONDAY);
    assertThat(run()).isEqualTo(MONDAY.plusSeconds(1));
    assertThat(waiting()).extracting(Hint::issue).containsExactly(DARK_MODE);
  }

  @Test
  public void a_node_that_stops_takes_none() {
    hint(DARK_MODE, MONDAY);

    look.run(() -> false);

    assertThat(waiting()).extracting(Hint::version).containsExactly(0);
  }

  @Test
  public void one_that_another_node_has_taken_is_left_to_it_for_a_minute() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY);
    news.hints.take(waiting().get(0), MONDAY);

    clock.pass(Duration.ofMinutes(1));
    run();
    assertThat(news.undoWindows.all()).isEmpty();

    clock.pass(Duration.ofMillis(1));
    run();
    assertThat(news.undoWindows.all()).hasSize(1);
  }

  @Test
  public void one_that_another_node_takes_in_the_same_moment_is_left_to_it() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY);

    look.run(
        () -> {
          news.hints.take(waiting().get(0), MONDAY);
          return true;
        });

    assertThat(news.undoWindows.all()).isEmpty();
  }

  @Test
  public void one_issue_that_cannot_be_read_does_not_keep_the_others_waiting() {
    jira.breaks(OTHER);
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(OTHER, MONDAY);
    hint(DARK_MODE, MONDAY);

    run();

    assertThat(news.undoWindows.all()).hasSize(1);
    assertThat(waiting()).extracting(Hint::issue).containsExactly(OTHER);
  }

  @Test
  public void an_issue_that_can_be_read_again_is_looked_at_then() {
    jira.breaks(DARK_MODE);
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY);
    run();

    jira.mends(DARK_MODE);
    clock.pass(Duration.ofMinutes(2));
    run();

    assertThat(news.undoWindows.all()).hasSize(1);
    assertThat(waiting()).isEmpty();
  }

  @Test
  public void an_issue_that_cannot_be_read_is_given_up_in_the_end() {
    jira.breaks(DARK_MODE);
    hint(DARK_MODE, MONDAY);

    for (int tries = 0; tries <= 20; tries++) {
      assertThat(waiting()).as("before try " + tries).hasSize(1);
      run();
      clock.pass(Duration.ofMinutes(2));
    }
    assertThat(waiting()).as("before the last try").hasSize(1);
    run();

    assertThat(waiting()).isEmpty();
  }
}
