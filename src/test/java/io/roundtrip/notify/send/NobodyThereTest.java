package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.back.Halt;
import io.roundtrip.notify.back.HaltAtBadRate;
import io.roundtrip.notify.back.InMemoryReturns;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** The mail server says of nearly everybody that there is nobody at the address. */
public class NobodyThereTest {
  private final World world = new World();
  private final List<String> halted = new ArrayList<>();

  @Before
  public void forty_wait_for_true_news() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    for (int i = 0; i < 40; i++) waits("p@d" + i + ".example");
    Halt halt =
        new Halt() {
          @Override
          public void bounces(int readers, int of) {
            halted.add(readers + " of " + of);
            world.halt(Reason.PAUSED);
          }

          @Override
          public void complaints(int readers, int of) {
            halted.add("complaints");
          }
        };
    world.nobodyThere =
        new HaltAtBadRate(world.outbox, new InMemoryReturns(), halt, world.clock)::look;
  }

  private void waits(String address) {
    Contact person =
        world.asks(new Contact(new ContactId(0), address, address, null, "en", ADA.consent()), "");
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(person), world.now(), world.now()));
  }

  private void saysNobody() {
    world.mailer.beforeAnswer =
        mail ->
            world.mailer.answers.add(
                new Delivery.Never("550 5.1.1 user unknown", Delivery.About.NOBODY));
  }

  @Test
  public void all_mail_is_halted_after_the_eleventh_and_the_twelfth_is_not_suppressed() {
    saysNobody();

    world.mailTurn();

    assertThat(halted).containsExactly("11 of 11");
    assertThat(world.outbox.counts()).containsEntry(State.DEAD, 11).containsEntry(State.DUE, 29);
  }

  @Test
  public void what_it_suppressed_is_taken_back_at_once_and_all_are_told() {
    saysNobody();
    world.mailTurn();
    LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);

    new TakeBackFailures(world.outbox, new Worker("none", goOn -> Duration.ZERO), world.clock)
        .takeBack(new Failures.Batch(true, today), "lin");
    world.halt(null);
    world.mailer.beforeAnswer = mail -> {};
    world.passes(Duration.ofMinutes(1));

    assertThat(world.outbox.counts()).containsEntry(State.SENT, 40);
  }

  @Test
  public void let_go_on_too_early_it_is_halted_again_after_eleven_more_whichever_they_are() {
    saysNobody();
    world.mailTurn();

    world.halt(null);
    world.passes(Duration.ofMinutes(1));

    assertThat(halted).containsExactly("11 of 11", "11 of 22");
    assertThat(world.outbox.counts()).containsEntry(State.DEAD, 22).containsEntry(State.DUE, 18);
  }
}
