package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.pace.Rates;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;

/** No more mails leave in a minute than an administrator allows. */
public class RatedSendTest {
  private final World world = new World();

  @Before
  public void the_news_is_true() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
  }

  private void crowd(int size, String domain) {
    for (int i = 0; i < size; i++) {
      String address = "person" + i + "@" + domain;
      Contact person =
          world.asks(
              new Contact(new ContactId(0), address, address, null, "en", ADA.consent()), "");
      world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(person), world.now(), world.now()));
    }
  }

  private Duration turn() {
    return world.one.mailTurn.run(() -> true);
  }

  /** Second by second, as the worker would. */
  private void passes(int seconds) {
    for (int i = 0; i < seconds; i++) {
      world.clock.pass(Duration.ofSeconds(1));
      turn();
    }
  }

  private long sentTo(String domain) {
    return world.mailer.receivers().stream().filter(to -> to.endsWith("@" + domain)).count();
  }

  @Test
  public void through_the_server_a_minutes_worth_leaves_at_once_and_then_one_each_second() {
    world.rates = new Rates(60, 0);
    crowd(100, "example.com");

    Duration rest = turn();

    assertThat(world.mailer.mails).hasSize(60);
    assertThat(rest).isEqualTo(Duration.ofSeconds(1));
    passes(10);
    assertThat(world.mailer.mails).hasSize(70);
    passes(30);
    assertThat(world.mailer.mails).hasSize(100);
  }

  @Test
  public void a_row_that_the_server_has_no_time_for_is_not_touched() {
    world.rates = new Rates(1, 0);
    crowd(3, "example.com");

    turn();

    assertThat(world.outbox.all()).filteredOn(row -> row.version() > 0).hasSize(1);
  }

  @Test
  public void a_domain_at_its_rate_holds_up_no_other() {
    world.rates = new Rates(0, 20);
    crowd(50, "example.com");
    crowd(5, "example.org");

    turn();

    assertThat(sentTo("example.com")).isEqualTo(20);
    assertThat(sentTo("example.org")).isEqualTo(5);
  }

  @Test
  public void each_that_waits_for_its_domain_says_so_and_is_put_back_once() {
    world.rates = new Rates(0, 20);
    crowd(50, "example.com");
    AtomicInteger writes = new AtomicInteger();
    Outbox counted = Meanwhile.everyMove(world.outbox, writes::incrementAndGet);
    World.Node node = world.new Node("node-1", counted, () -> 0);

    node.mailTurn.run(() -> true);
    assertThat(world.outbox.all())
        .filteredOn(row -> row.state() == State.DUE)
        .hasSize(30)
        .allMatch(row -> row.reason() == Reason.RATE_LIMIT)
        .extracting(OutboxEntry::due)
        .doesNotHaveDuplicates();
    for (int i = 0; i < 90; i++) {
      world.clock.pass(Duration.ofSeconds(1));
      node.mailTurn.run(() -> true);
      assertThat(sentTo("example.com")).isLessThanOrEqualTo(20 + (i + 1) / 3);
    }

    assertThat(sentTo("example.com")).isEqualTo(50);
    assertThat(writes).as("three a mail, and two for each that waited").hasValue(3 * 50 + 2 * 30);
  }

  @Test
  public void after_all_mail_was_stopped_for_long_no_crowd_leaves_at_once() {
    world.rates = new Rates(0, 20);
    crowd(80, "example.com");
    turn();
    world.clock.pass(Duration.ofHours(1));

    turn();

    assertThat(sentTo("example.com")).isEqualTo(40);
  }

  @Test
  public void what_a_dry_run_keeps_waits_for_nothing() {
    world.rates = new Rates(1, 1);
    world.rules.with(RT, FakeRulebook.dry(FakeRulebook.live(Duration.ZERO)));
    crowd(50, "example.com");

    turn();

    assertThat(world.outbox.counts()).containsEntry(State.SKIPPED, 50);
  }

  @Test
  public void nodes_share_the_rate() {
    assertThat(new Rates(60, 20).over(4)).isEqualTo(new Rates(15, 5));
    assertThat(new Rates(60, 20).over(0)).isEqualTo(new Rates(60, 20));
    assertThat(Rates.NO_LIMIT.over(3)).isEqualTo(Rates.NO_LIMIT);
  }
}
