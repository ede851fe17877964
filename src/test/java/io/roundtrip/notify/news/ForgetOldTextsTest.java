package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import org.junit.Test;

public class ForgetOldTextsTest {
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Duration REST = Duration.ofHours(6);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final ForgetOldTexts forget = new ForgetOldTexts(outbox, clock);

  private void sentToAda(long change) {
    OutboxEntry due =
        OutboxEntry.fresh(
            Letters.shippedTo(ADA, new ChangeId(change)), clock.instant(), clock.instant());
    outbox.add(due);
    OutboxEntry row = outbox.all().get(outbox.all().size() - 1);
    OutboxEntry claimed = row.claimed("node", clock.instant());
    OutboxEntry handed =
        claimed.handedOff(
            new Body("Dark mode", "Dear Ada", "<p>", clock.instant()), clock.instant());
    outbox.move(row, claimed);
    outbox.move(claimed, handed);
    outbox.move(handed, handed.sent("250", clock.instant()));
  }

  private boolean goesOn() {
    return forget.goOn(() -> true);
  }

  private long kept() {
    return outbox.all().stream().filter(row -> row.body() != null).count();
  }

  @Test
  public void the_words_of_a_mail_are_deleted_a_month_after_it_was_sent() {
    sentToAda(1);
    clock.pass(A_MONTH);
    assertThat(goesOn()).isFalse();
    assertThat(kept()).isEqualTo(1);

    clock.pass(REST);
    goesOn();

    assertThat(kept()).isZero();
    assertThat(outbox.all()).extracting(OutboxEntry::state).containsExactly(State.SENT);
  }

  @Test
  public void it_rests_for_six_hours_once_all_are_gone() {
    goesOn();
    sentToAda(1);
    clock.pass(A_MONTH.plusMillis(1));
    goesOn();
    assertThat(kept()).isZero();

    clock.pass(Duration.ofMillis(-A_MONTH.toMillis()));
    sentToAda(2);
    clock.pass(A_MONTH.plusMillis(1));
    goesOn();
    assertThat(kept()).as("resting").isEqualTo(1);

    clock.pass(REST);
    goesOn();
    assertThat(kept()).isZero();
  }

  @Test
  public void many_are_deleted_piece_by_piece_without_a_rest() {
    for (int i = 1; i <= 501; i++) sentToAda(i);
    clock.pass(A_MONTH.plusMillis(1));

    assertThat(goesOn()).isTrue();
    assertThat(kept()).isEqualTo(1);
    assertThat(goesOn()).isFalse();
    assertThat(kept()).isZero();
  }

  @Test
  public void a_node_that_stops_deletes_none_and_does_so_later() {
    sentToAda(1);
    clock.pass(A_MONTH.plusMillis(1));

    assertThat(forget.goOn(() -> false)).isFalse();
    assertThat(kept()).isEqualTo(1);

    goesOn();
    assertThat(kept()).isZero();
  }
}
