package io.roundtrip.notify.send.pace;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.send.InMemoryOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class FairLookTest {
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final AtomicInteger recovered = new AtomicInteger();
  private final AtomicInteger many = new AtomicInteger();
  private int inHand;
  private final FairLook look =
      new FairLook(
          outbox,
          () -> {
            recovered.incrementAndGet();
            return inHand;
          },
          many::incrementAndGet);

  private void waits(int mails, Instant due) {
    for (int i = 0; i < mails; i++)
      outbox.add(
          OutboxEntry.fresh(
              Letters.shippedTo(ADA, new ChangeId(outbox.all().size())), due, MONDAY));
  }

  private void someoneTakes() {
    OutboxEntry first = outbox.all().get(0);
    outbox.move(first, first.claimed("node-2", MONDAY));
    inHand = 1;
  }

  @Test
  public void while_nothing_is_in_anybodys_hands_nobody_asks_for_it() {
    waits(3, MONDAY);

    assertThat(look.at(MONDAY).due()).hasSize(3);

    assertThat(recovered).hasValue(0);
    assertThat(many).hasValue(0);
  }

  @Test
  public void what_a_lost_sender_has_in_hand_is_looked_for_however_much_waits() {
    waits(500, MONDAY);
    someoneTakes();

    for (int second = 0; second < 20; second++)
      assertThat(look.at(MONDAY.plusSeconds(second)).due()).hasSize(FairLook.LOOK);

    assertThat(recovered).as("every five seconds").hasValue(4);
    assertThat(many).hasValue(1);
  }

  @Test
  public void while_somebody_has_one_in_hand_it_looks_again_soon() {
    waits(1, MONDAY);
    someoneTakes();

    assertThat(look.at(MONDAY).rest()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  public void what_is_due_later_is_waited_for_a_minute_at_most() {
    waits(1, MONDAY.plusSeconds(30));
    assertThat(look.at(MONDAY).rest()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));

    waits(300, MONDAY.plusSeconds(3_600));
    FairLook.Agenda agenda = look.at(MONDAY.plusSeconds(31));
    assertThat(agenda.due()).hasSize(1);
    assertThat(look.at(MONDAY).rest()).isLessThanOrEqualTo(Duration.ofMinutes(1));
  }
}
