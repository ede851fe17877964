package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** What one turn of the news worker does, and how long the worker may sleep after it. */
public class NewsTurnTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeJira jira = new FakeJira();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final FakeRulebook rules = new FakeRulebook();
  private final NewsParts news =
      new NewsParts(jira, rules, item -> List.of(new Recipient(ADA.id(), "")), outbox, clock);
  private final Worker.Turn turn = news.turn(new Worker("mail", goOn -> A_MINUTE));

  public NewsTurnTest() {
    rules.with(RT, FakeRulebook.live(Duration.ofSeconds(20)));
    jira.create(DARK_MODE, RT, PLANNED);
  }

  private Duration run() {
    return turn.run(() -> true);
  }

  private void hint(IssueId issue, Instant due) {
    news.hints.note(issue, MONDAY, due, 0);
  }

  @Test
  public void without_anything_to_do_it_sleeps_a_minute() {
    assertThat(run()).isEqualTo(A_MINUTE);
  }

  @Test
  public void it_is_up_when_the_next_hint_is_due() {
    hint(DARK_MODE, MONDAY.plusSeconds(7));

    assertThat(run()).isEqualTo(Duration.ofMillis(7_005));
  }

  @Test
  public void it_never_sleeps_longer_than_a_minute() {
    hint(DARK_MODE, MONDAY.plusSeconds(61));

    assertThat(run()).isEqualTo(A_MINUTE);
  }

  @Test
  public void it_is_up_when_the_next_undo_window_ends() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY);
    hint(new IssueId(10300), MONDAY.plusSeconds(30));

    assertThat(run()).isEqualTo(Duration.ofMillis(20_005));

    clock.pass(Duration.ofSeconds(20));
    run();
    assertThat(outbox.all()).hasSize(1);
  }

  @Test
  public void the_sooner_of_both_counts() {
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY);
    hint(new IssueId(10300), MONDAY.plusSeconds(10));

    assertThat(run()).isEqualTo(Duration.ofMillis(10_005));
  }

  @Test
  public void without_a_word_the_hints_of_others_are_looked_for_now_and_then() {
    NewsTurn idle = (NewsTurn) turn;
    run();
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY);
    clock.pass(A_MINUTE);
    run();
    assertThat(news.seen.of(DARK_MODE)).as("nobody said so").isEmpty();

    idle.heard();
    run();
    assertThat(news.seen.of(DARK_MODE)).as("a word").hasSize(1);

    jira.move(DARK_MODE, PLANNED, clock.instant());
    hint(DARK_MODE, clock.instant());
    clock.pass(A_MINUTE.multipliedBy(2));
    run();
    assertThat(news.seen.of(DARK_MODE)).as("now and then").hasSize(2);
  }

  @Test
  public void what_is_late_already_is_done_a_second_later() {
    news.undoWindows.open(
        UndoWindow.begun(Letters.move(501, PLANNED, SHIPPED, MONDAY), MONDAY.minusSeconds(1)),
        List.of());

    assertThat(turn.run(() -> false)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  public void a_hint_that_showed_nothing_is_looked_at_again_without_a_minutes_sleep() {
    hint(DARK_MODE, MONDAY);

    assertThat(run()).isEqualTo(Duration.ofMillis(3_005));
  }

  @Test
  public void it_goes_on_at_once_while_the_full_sweep_has_more() {
    for (int i = 0; i < 600; i++) news.tracked.begin(new Tracked(new IssueId(20000 + i), MONDAY));
    news.fullSweep.begin();

    assertThat(run()).isEqualTo(Duration.ZERO);
    assertThat(run()).isEqualTo(A_MINUTE);
  }

  @Test
  public void old_texts_are_forgotten_in_the_same_turn() {
    OutboxEntry due = Letters.queuedForAda();
    outbox.add(due);
    OutboxEntry row = outbox.all().get(0);
    Body body = new Body("Dark mode", "Dear Ada", "<p>", MONDAY);
    outbox.move(row, row.skipped(Reason.DRY_RUN, "", body, MONDAY));
    clock.pass(Duration.ofDays(31));

    assertThat(run()).isEqualTo(A_MINUTE);

    assertThat(outbox.all()).extracting(OutboxEntry::body).containsOnlyNulls();
  }

  /** Each change that it finds takes it ten milliseconds. */
  @Test
  public void a_sweep_takes_a_fifth_of_the_thread() {
    NewsParts slow =
        new NewsParts(
            null,
            jira,
            rules,
            item -> List.of(new Recipient(ADA.id(), "")),
            outbox,
            clock,
            move -> clock.pass(Duration.ofMillis(10)));
    for (int i = 0; i < 600; i++) {
      IssueId item = new IssueId(20000 + i);
      jira.create(item, RT, PLANNED);
      slow.tracked.begin(new Tracked(item, MONDAY.minus(Duration.ofDays(1))));
      jira.move(item, SHIPPED, MONDAY);
    }
    slow.fullSweep.begin();

    Duration rest = slow.turn(new Worker("mail", goOn -> A_MINUTE)).run(() -> true);

    assertThat(rest).as("after five seconds' work").isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  public void each_turn_begins_with_what_other_nodes_track() {
    List<String> done = new ArrayList<>();
    LookAtHints hints = new LookAtHints(news.hints, news.reconcile, clock);
    Worker mail = new Worker("mail", goOn -> A_MINUTE);
    NewsTurn followed =
        new NewsTurn(
            hints,
            new EndUndoWindows(news.undoWindows, news.tell, mail, clock),
            news.fullSweep,
            new ForgetOldTexts(outbox, clock),
            () -> done.add("followed with " + news.seen.of(DARK_MODE).size() + " seen"),
            clock);
    jira.move(DARK_MODE, SHIPPED, MONDAY);
    hint(DARK_MODE, MONDAY);

    followed.run(() -> true);
    followed.run(() -> true);

    assertThat(done).containsExactly("followed with 0 seen", "followed with 1 seen");
  }
}
