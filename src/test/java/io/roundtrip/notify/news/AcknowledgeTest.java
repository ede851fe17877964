package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.time.Instant;
import org.junit.After;
import org.junit.Test;

public class AcknowledgeTest {
  private static final IssueId FEEDBACK = new IssueId(10500);
  private static final Rules LIVE = FakeRulebook.live(Duration.ofMinutes(15));
  private static final Rules ANSWERING = FakeRulebook.acknowledging(LIVE);

  private boolean settled;
  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeRulebook rules = new FakeRulebook().with(RT, ANSWERING);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final CountedWorker mail = CountedWorker.asleep();
  private final Acknowledge acknowledge =
      new Acknowledge(rules, outbox, mail.worker, clock, issue -> settled);

  @After
  public void stopped() {
    mail.stop();
  }

  private void heard(Instant at) {
    acknowledge.feedback(FEEDBACK, RT, ADA.id(), () -> "Please add a dark mode", at);
  }

  @Test
  public void new_feedback_is_answered_after_the_commit_with_the_persons_own_words() {
    heard(MONDAY);

    Message message =
        new Message(
            FEEDBACK,
            RT,
            ADA.id(),
            Kind.ACKNOWLEDGE,
            new ChangeId(0),
            null,
            "Please add a dark mode",
            1);
    assertThat(outbox.all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .containsExactly(OutboxEntry.fresh(message, MONDAY.plus(NoteHint.DELAY), MONDAY));
    mail.hasHadTurns(2);
  }

  @Test
  public void a_piece_is_answered_once_however_often_it_is_recorded() {
    heard(MONDAY);
    clock.pass(Duration.ofMinutes(5));

    heard(MONDAY);

    assertThat(outbox.all()).hasSize(1);
  }

  @Test
  public void whoever_is_named_late_hears_nothing_of_what_is_closed_or_merged() {
    settled = true;
    acknowledge.named(FEEDBACK, RT, ADA.id(), () -> "Please add a dark mode", MONDAY);
    assertThat(outbox.all()).isEmpty();

    settled = false;
    acknowledge.named(FEEDBACK, RT, ADA.id(), () -> "Please add a dark mode", MONDAY);
    assertThat(outbox.all()).hasSize(1);
  }

  @Test
  public void it_is_answered_only_where_the_project_wants_that() {
    rules.with(RT, LIVE);
    heard(MONDAY);
    assertThat(outbox.all()).isEmpty();

    rules.with(RT, FakeRulebook.acknowledging(Rules.OFF));
    heard(MONDAY);
    assertThat(outbox.all()).isEmpty();
  }

  @Test
  public void while_nobody_knows_whether_the_project_wants_that_it_is_kept_for_the_sender() {
    rules.unreadable(RT);

    heard(MONDAY);

    assertThat(outbox.all()).extracting(OutboxEntry::state).containsExactly(State.DUE);
  }

  @Test
  public void what_was_said_more_than_a_day_ago_is_not_answered() {
    heard(MONDAY.minus(Duration.ofDays(1)).minusMillis(1));
    assertThat(outbox.all()).isEmpty();

    heard(MONDAY.minus(Duration.ofDays(1)));
    assertThat(outbox.all()).hasSize(1);
  }

  @Test
  public void where_nothing_is_written_nobodys_words_are_read() {
    rules.with(RT, LIVE);

    acknowledge.feedback(
        FEEDBACK,
        RT,
        ADA.id(),
        () -> {
          throw new AssertionError("read");
        },
        MONDAY);

    assertThat(outbox.all()).isEmpty();
  }
}
