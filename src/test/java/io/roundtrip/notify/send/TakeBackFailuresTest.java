package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.roundtrip.MovableClock;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Failures.Batch;
import io.roundtrip.notify.Failures.Size;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** A mail server was wrong about everybody on Monday. */
public class TakeBackFailuresTest {
  private static final LocalDate THAT_DAY = LocalDate.of(2026, 11, 16);
  private static final Batch UNREACHABLE = new Batch(true, THAT_DAY);
  private static final Batch FAILED = new Batch(false, THAT_DAY);

  private final MovableClock clock = new MovableClock(MONDAY.plus(Duration.ofDays(2)));
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final TakeBackFailures takeBack = over(outbox);

  private TakeBackFailures over(Outbox rows) {
    return new TakeBackFailures(rows, new Worker("none", goOn -> Duration.ofDays(1)), clock);
  }

  private void dead(Message message, Reason why, Instant at) {
    outbox.add(OutboxEntry.fresh(message, at, at));
    OutboxEntry row = outbox.all().get(outbox.all().size() - 1);
    OutboxEntry claimed = row.claimed("n", at);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", null, at), at);
    outbox.move(row, claimed);
    outbox.move(claimed, gone);
    outbox.move(gone, gone.dead(why, "said", at));
  }

  private void monday() {
    dead(Letters.shippedTo(ADA), Reason.SUPPRESSED_BOUNCE, MONDAY);
    dead(Letters.shippedTo(ADA, new ChangeId(502)), Reason.SUPPRESSED_BOUNCE, MONDAY);
    dead(Letters.shippedTo(GRACE), Reason.SUPPRESSED_BOUNCE, MONDAY);
    dead(Letters.shippedTo(GRACE, new ChangeId(503)), Reason.REFUSED, MONDAY);
  }

  @Test
  public void counts_people_and_mails_day_by_day_newest_first() {
    dead(
        Letters.shippedTo(ADA, new ChangeId(504)), Reason.EXPIRED, MONDAY.plus(Duration.ofDays(1)));
    monday();

    assertThat(takeBack.batches())
        .containsExactlyInAnyOrder(
            new Size(new Batch(false, THAT_DAY.plusDays(1)), 1, 1),
            new Size(FAILED, 1, 1),
            new Size(UNREACHABLE, 2, 3));
    assertThat(takeBack.batches().get(0).batch().day()).isEqualTo(THAT_DAY.plusDays(1));
  }

  @Test
  public void people_marked_unreachable_are_written_to_again() {
    monday();
    assertThat(outbox.bounced(Set.of(ADA.id(), GRACE.id()))).hasSize(2);

    assertThat(takeBack.takeBack(UNREACHABLE, "Lin")).isEqualTo(new Size(UNREACHABLE, 2, 3));

    assertThat(outbox.bounced(Set.of(ADA.id(), GRACE.id()))).isEmpty();
    assertThat(Due.in(outbox, clock.instant(), 10)).hasSize(3).allMatch(row -> row.attempt() == 0);
    assertThat(takeBack.batches()).containsExactly(new Size(FAILED, 1, 1));
  }

  /** Between listing and taking back, another administrator was there. */
  @Test
  public void what_was_decided_meanwhile_stays_as_it_was_decided() {
    dead(Letters.shippedTo(ADA), Reason.REFUSED, MONDAY);
    dead(Letters.shippedTo(ADA, new ChangeId(502)), Reason.REFUSED, MONDAY);
    dead(Letters.shippedTo(GRACE), Reason.REFUSED, MONDAY);
    dead(Letters.shippedTo(GRACE, new ChangeId(503)), Reason.REFUSED, MONDAY);
    List<Failures.Failed> seen = outbox.failed(10);
    Instant now = clock.instant();
    List<OutboxEntry> rows = outbox.all();
    outbox.move(rows.get(0), MailSteps.again(rows.get(0), "Ben", now));
    outbox.move(rows.get(1), MailSteps.discarded(rows.get(1), "Ben", now));
    OutboxEntry retried = MailSteps.again(rows.get(2), "Ben", now);
    OutboxEntry claimed = retried.claimed("n", now);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", null, now), now);
    OutboxEntry parked = gone.parked("the node died", now);
    outbox.move(rows.get(2), retried);
    outbox.move(retried, claimed);
    outbox.move(claimed, gone);
    outbox.move(gone, parked);
    Outbox stale = mock(Outbox.class, delegatesTo(outbox));
    doReturn(seen).when(stale).failed(anyInt());

    assertThat(over(stale).takeBack(FAILED, "Lin")).isEqualTo(new Size(FAILED, 1, 1));

    assertThat(outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactly(State.RETRY, State.SKIPPED, State.PARKED, State.RETRY);
    assertThat(outbox.all().get(0).detail()).isEqualTo("Ben");
  }

  @Test
  public void a_second_press_finds_nothing() {
    monday();
    takeBack.takeBack(FAILED, "Lin");

    assertThat(takeBack.takeBack(FAILED, "Lin")).isEqualTo(new Size(FAILED, 0, 0));
    assertThat(outbox.all()).filteredOn(row -> row.state() == State.DEAD).hasSize(3);
  }
}
