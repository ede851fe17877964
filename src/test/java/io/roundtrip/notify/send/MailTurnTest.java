package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What the sender's thread does in one turn, and when it looks again. */
public class MailTurnTest {
  private static final Duration PROMPT = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final World world = new World();

  @Before
  public void the_news_is_true() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
  }

  private void waits(Contact person, Instant due) {
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(person), due, world.now()));
  }

  private void crowd(int size) {
    for (int i = 1; i <= size; i++) {
      String address = "person" + i + "@example.com";
      Contact person =
          new Contact(new ContactId(0), "Person " + i, address, null, "en", ADA.consent());
      waits(world.asks(person, ""), world.now());
    }
  }

  private Duration turn() {
    return world.one.mailTurn.run(() -> true);
  }

  @Test
  public void with_nothing_to_do_it_looks_again_in_a_minute() {
    assertThat(turn()).isEqualTo(IDLE);
  }

  @Test
  public void it_is_there_when_the_next_mail_is_due() {
    waits(ADA, world.now().plusSeconds(10));

    assertThat(turn()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    world.clock.pass(Duration.ofSeconds(10));
    assertThat(turn()).isEqualTo(IDLE);
    assertThat(world.mailer.receivers()).containsExactly(ADA.email());
  }

  @Test
  public void the_second_sender_is_called_at_once_where_there_is_work_for_two_else_soon() {
    crowd(2);
    turn();
    assertThat(world.one.helped).as("one at a time to one domain").containsOnly(PROMPT).hasSize(2);

    world.one.helped.clear();
    crowd(4);
    String elsewhere = "lin@example.org";
    waits(
        world.asks(new Contact(new ContactId(0), "Lin", elsewhere, null, "en", ADA.consent()), ""),
        world.now());
    turn();

    assertThat(world.one.helped).startsWith(Duration.ZERO).endsWith(PROMPT);
  }

  @Test
  public void a_mail_of_tomorrow_does_not_make_it_sleep_till_then() {
    waits(ADA, world.now().plus(Duration.ofDays(1)));

    assertThat(turn()).isEqualTo(IDLE);
  }

  @Test
  public void while_all_mail_is_halted_it_looks_again_soon() {
    waits(ADA, world.now().minusSeconds(1));
    world.halt = Optional.of(Reason.PAUSED);

    assertThat(turn()).isEqualTo(SOON);
    assertThat(world.only().version()).as("nobody has touched it").isZero();
  }

  @Test
  public void without_a_mail_server_one_mail_is_tried_and_the_others_are_left_alone() {
    crowd(3);
    world.mailer.unusable = Optional.of(Reason.NO_SERVER);

    assertThat(turn()).isEqualTo(SOON);

    assertThat(world.outbox.all()).filteredOn(mail -> mail.version() > 0).hasSize(1);
  }

  private static final Set<Reason> SINCE_REFUSED = Set.of(Reason.REFUSED, Reason.RECEIVER_REFUSES);

  @Test
  public void what_one_domain_refuses_ends_no_turn() {
    crowd(5);
    waits(GRACE, world.now());
    for (int i = 0; i < 2; i++) world.mailer.answers.add(new Delivery.DomainRefused("550 5.7.1"));

    assertThat(turn()).isEqualTo(IDLE);

    assertThat(world.outbox.all())
        .as("each was asked for, or waits for its domain")
        .allMatch(mail -> mail.state() == State.SENT || SINCE_REFUSED.contains(mail.reason()));
  }

  @Test
  public void everything_that_is_due_leaves_in_one_turn_however_much_it_is() {
    crowd(230);

    assertThat(turn()).isEqualTo(IDLE);

    assertThat(world.mailer.receivers()).hasSize(230).doesNotHaveDuplicates();
  }

  @Test
  public void nodes_begin_with_different_mails() {
    crowd(20);
    List<String> inOrder = new ArrayList<>();
    for (int i = 1; i <= 20; i++) inOrder.add("person" + i + "@example.com");

    turn();

    assertThat(world.mailer.receivers())
        .containsExactlyInAnyOrderElementsOf(inOrder)
        .isNotEqualTo(inOrder);
  }

  @Test
  public void a_plugin_that_stops_sends_no_further_mail() {
    crowd(3);
    Iterator<Boolean> goOn = List.of(true, false).iterator();

    world.one.mailTurn.run(goOn::next);

    assertThat(world.mailer.mails).hasSize(1);
    assertThat(world.outbox.all())
        .extracting(OutboxEntry::state)
        .containsOnlyOnce(State.SENT)
        .contains(State.DUE);
  }

  @Test
  public void one_who_is_told_and_one_who_is_not_are_told_apart() {
    waits(ADA, world.now());
    waits(GRACE, world.now().plusSeconds(1));

    turn();

    assertThat(world.mailer.receivers()).containsExactly(ADA.email());
  }
}
