package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** Mails whose answer does not come, each at another domain: whom they hold up, by the clock. */
public class HangingMailTest {
  private static final Duration ENDLESS = Duration.ofMinutes(2);

  private final World world = new World();
  private final SendersInTime senders = new SendersInTime(world, world.one);
  private final Map<String, Duration> leftAfter = new TreeMap<>();
  private Duration answer = Duration.ofMillis(20);
  private Instant began = world.now();

  @Before
  public void the_news_is_true() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.mailer.beforeAnswer = this::answers;
  }

  private void answers(Envelope mail) {
    if (mail.to().startsWith("hangs")) {
      senders.pass(ENDLESS);
      return;
    }
    leftAfter.put(mail.to(), Duration.between(began, world.now()));
    senders.pass(answer);
  }

  private void wait(String name, int size) {
    IntStream.range(0, size).forEach(i -> waits(name + i + "@" + name + i + ".example"));
  }

  private void waits(String address) {
    Contact person =
        world.asks(new Contact(new ContactId(0), address, address, null, "en", ADA.consent()), "");
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(person), world.now(), world.now()));
  }

  private void begin(Duration time) {
    began = world.now();
    senders.wake(0, Duration.ZERO);
    senders.pass(time);
  }

  private List<Duration> waited() {
    return List.copyOf(leftAfter.values());
  }

  @Test
  public void four_of_fourteen_that_hang_hold_up_the_other_ten_for_seconds() {
    wait("hangs", 4);
    wait("leaves", 10);

    begin(Duration.ofMinutes(10));

    assertThat(waited()).hasSize(10).allMatch(time -> time.toSeconds() < 10, "seconds");
  }

  @Test
  public void one_that_becomes_due_while_two_hang_leaves_at_once() {
    wait("hangs", 2);
    world.mailer.beforeAnswer =
        mail -> {
          if (senders.atOnce().size() == 2) becomesDue();
          answers(mail);
        };

    begin(Duration.ofMinutes(10));

    assertThat(waited()).singleElement().matches(time -> time.toMillis() < 100);
  }

  private void becomesDue() {
    senders.pass(Duration.ofSeconds(20));
    waits("leaves@leaves.example");
    began = world.now();
    senders.wake(0, Duration.ZERO);
  }

  @Test
  public void eight_may_hang_and_no_ninth_until_one_comes_back() {
    wait("hangs", 12);
    wait("leaves", 5);

    begin(Duration.ofMinutes(10));

    assertThat(senders.atOnce()).contains(8).allMatch(many -> many <= 8);
    assertThat(waited()).hasSize(5);
  }

  @Test
  public void as_long_as_none_hangs_two_are_at_work() {
    answer = Duration.ofSeconds(2);
    wait("leaves", 20);

    begin(Duration.ofMinutes(2));

    assertThat(waited()).hasSize(20);
    assertThat(senders.atOnce()).contains(2).allMatch(many -> many <= 2);
  }

  @Test
  public void the_other_nodes_are_called_when_one_hangs_and_more_is_due_and_only_then() {
    wait("leaves", 20);
    begin(Duration.ofMinutes(1));
    assertThat(world.one.hints).isZero();

    wait("hangs", 1);
    begin(Duration.ofMinutes(5));
    assertThat(world.one.hints).as("nothing else is due").isZero();

    wait("hangs1", 4);
    wait("others", 3);
    begin(Duration.ofMinutes(5));
    assertThat(world.one.hints).isPositive();
  }
}
