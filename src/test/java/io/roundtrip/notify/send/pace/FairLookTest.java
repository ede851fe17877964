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
  private final AtomicInteger many = new AtomicInteger();
  private final FairLook look = new FairLook(outbox, many::incrementAndGet);

  private void waits(int mails, Instant due) {
    for (int i = 0; i < mails; i++)
      outbox.add(
          OutboxEntry.fresh(
              Letters.shippedTo(ADA, new ChangeId(outbox.all().size())), due, MONDAY));
  }

  @Test
  public void what_somebody_has_in_hand_is_due_for_nobody_else() {
    waits(3, MONDAY);
    OutboxEntry first = outbox.all().get(0);
    outbox.move(first, first.claimed("node-2", MONDAY));

    assertThat(look.at(MONDAY).due()).hasSize(2);
    assertThat(many).hasValue(0);
  }

  @Test
  public void where_much_waits_the_other_nodes_hear_of_it_once_and_not_at_each_look() {
    waits(500, MONDAY);

    for (int i = 0; i < 20; i++) assertThat(look.at(MONDAY).due()).hasSize(FairLook.LOOK);

    assertThat(many).hasValue(1);
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
