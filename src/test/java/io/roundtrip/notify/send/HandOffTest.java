package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.lease.LeaseWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** A mail to ADA, and what others do at the same moment. */
public class HandOffTest {
  private final World world = new World();

  @Before
  public void ada_waits_for_the_news() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
  }

  private World.Node disturbed(int write, Runnable happens) {
    Outbox outbox = Meanwhile.before(write, world.outbox, happens);
    return world.new Node("node-1", outbox, () -> world.nanos);
  }

  private void unsubscribes() {
    world.stop.to(ADA.id(), Reason.UNSUBSCRIBED);
  }

  private void leaseIsTakenAway() {
    OutboxEntry gone = world.only();
    world.outbox.move(gone, gone.retried(world.now(), Reason.LEASE_LOST, "", world.now()));
  }

  @Test
  public void stopped_before_the_claim_it_does_not_leave() {
    World.Node node = disturbed(1, this::unsubscribes);

    Deliver.Done done = node.deliver.one(world.only());

    assertThat(done).isEqualTo(Deliver.Done.LOST);
    assertThat(world.mailer.mails).isEmpty();
    assertThat(world.only().reason()).isEqualTo(Reason.UNSUBSCRIBED);
  }

  @Test
  public void stopped_after_the_claim_it_does_not_leave() {
    World.Node node = disturbed(2, this::unsubscribes);

    Deliver.Done done = node.deliver.one(world.only());

    assertThat(done).isEqualTo(Deliver.Done.LOST);
    assertThat(world.mailer.mails).isEmpty();
    assertThat(world.only().reason()).isEqualTo(Reason.UNSUBSCRIBED);
  }

  @Test
  public void a_refusal_that_came_too_late_changes_nothing() {
    world.jira.delete(DARK_MODE);
    World.Node node = disturbed(2, this::unsubscribes);

    assertThat(node.deliver.one(world.only())).isEqualTo(Deliver.Done.LOST);
    assertThat(world.only().reason()).isEqualTo(Reason.UNSUBSCRIBED);
  }

  @Test
  public void a_result_that_comes_too_late_is_not_written_over_what_others_wrote() {
    World.Node node = disturbed(3, this::leaseIsTakenAway);

    Deliver.Done done = node.deliver.one(world.only());

    assertThat(done).isEqualTo(Deliver.Done.LOST);
    assertThat(world.mailer.mails).hasSize(1);
    assertThat(world.only().reason()).isEqualTo(Reason.LEASE_LOST);
  }

  @Test
  public void what_became_of_it_is_kept_where_the_words_of_the_server_cannot_be() {
    world.mailer.answers.add(
        new Delivery.Never("RCPT: 550 5.1.1 n\u00f6 \ud83d\ude00", Delivery.About.NOBODY));
    World.Node node =
        disturbed(
            3,
            () -> {
              throw new IllegalStateException("incorrect string value");
            });

    assertThat(node.deliver.one(world.only())).isEqualTo(Deliver.Done.HANDLED);
    assertThat(world.only().reason()).isEqualTo(Reason.SUPPRESSED_BOUNCE);
    assertThat(world.only().detail()).isEqualTo("RCPT: 550 5.1.1 n? ?");
  }

  @Test
  public void what_is_handled_says_so() {
    assertThat(world.one.deliver.one(world.only())).isEqualTo(Deliver.Done.HANDLED);
    assertThat(world.only().state()).isEqualTo(State.SENT);
  }

  @Test
  public void what_is_refused_is_handled_too() {
    world.jira.delete(DARK_MODE);

    assertThat(world.one.deliver.one(world.only())).isEqualTo(Deliver.Done.HANDLED);
  }

  @Test
  public void a_server_that_cannot_be_reached_ends_the_turn() {
    world.mailer.answers.add(new Delivery.NoServer(Reason.SERVER_DOWN, "refused", false));

    assertThat(world.one.deliver.one(world.only())).isEqualTo(Deliver.Done.HALTED);
  }

  @Test
  public void a_shut_gate_is_tried_again_in_half_a_minute() {
    world.halt = Optional.of(Reason.CLONE);

    world.one.deliver.one(world.only());

    assertThat(world.only().reason()).isEqualTo(Reason.CLONE);
    assertThat(world.only().due()).isEqualTo(world.now().plusSeconds(30));
  }

  @Test
  public void an_open_breaker_shuts_the_gate() {
    for (int i = 0; i < 5; i++) world.one.circuitBreaker.failed(world.now());

    world.one.deliver.one(world.only());

    assertThat(world.only().reason()).isEqualTo(Reason.SERVER_DOWN);
    assertThat(world.mailer.mails).isEmpty();
  }

  @Test
  public void what_the_server_said_last_stays_while_the_mail_waits_for_it() {
    world.mailer.answers.add(
        new Delivery.NoServer(Reason.SENDER_REFUSED, "MAIL FROM: 550 no", false));
    world.one.deliver.one(world.only());
    for (int i = 0; i < 5; i++) world.one.circuitBreaker.failed(world.now());

    world.one.deliver.one(world.only());

    assertThat(world.only().reason()).isEqualTo(Reason.SERVER_DOWN);
    assertThat(world.only().detail()).isEqualTo("MAIL FROM: 550 no");
  }

  @Test
  public void a_sender_that_was_too_slow_keeps_what_the_server_said_last() {
    world.mailer.answers.add(new Delivery.Later("RCPT: 450 not now", Duration.ZERO));
    world.one.deliver.one(world.only());
    long half = LeaseWatch.LEASE.dividedBy(2).toNanos();

    disturbed(1, () -> world.nanos += half + 1).deliver.one(world.only());

    assertThat(world.only().reason()).isEqualTo(Reason.LEASE_LOST);
    assertThat(world.only().detail()).isEqualTo("RCPT: 450 not now");
  }

  @Test
  public void mails_that_died_before_it_was_clear_that_it_is_us_wait_again() {
    for (String domain : List.of("one.example", "two.example")) {
      Contact person = world.asks(at(domain), "Me too");
      world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(person), world.now(), world.now()));
    }
    for (int i = 0; i < 3; i++)
      world.mailer.answers.add(new Delivery.Never("DOT: 554 no", Delivery.About.MAIL));

    world.one.mailTurn.run(() -> true);

    assertThat(world.outbox.all()).hasSize(3);
    assertThat(world.outbox.all())
        .allMatch(mail -> mail.state() == State.DUE && mail.attempt() == 0)
        .allMatch(mail -> mail.reason() == Reason.SENDER_REFUSED)
        .allMatch(mail -> mail.detail().equals("DOT: 554 no"))
        .allMatch(mail -> mail.due().equals(world.now().plus(Duration.ofMinutes(15))));
    assertThat(world.mailer.mails).hasSize(3);
  }

  private static Contact at(String domain) {
    return new Contact(
        new ContactId(900 + domain.length()),
        "Someone",
        "someone@" + domain,
        ADA.account(),
        ADA.locale(),
        ADA.consent());
  }

  @Test
  public void what_a_person_halted_is_said_to_be_halted_whatever_the_server_does() {
    for (int i = 0; i < 5; i++) world.one.circuitBreaker.failed(world.now());
    world.halt = Optional.of(Reason.PAUSED);

    world.one.deliver.one(world.only());

    assertThat(world.only().reason()).isEqualTo(Reason.PAUSED);
  }

  @Test
  public void a_sender_that_was_too_slow_gives_the_mail_back_at_once() {
    long half = LeaseWatch.LEASE.dividedBy(2).toNanos();
    World.Node slow = disturbed(1, () -> world.nanos += half + 1);

    assertThat(slow.deliver.one(world.only())).isEqualTo(Deliver.Done.LOST);
    assertThat(world.only().reason()).isEqualTo(Reason.LEASE_LOST);
    assertThat(world.only().due()).isEqualTo(world.now());
    assertThat(world.mailer.mails).isEmpty();
  }

  @Test
  public void so_does_one_that_slept_on_the_last_step_to_the_server() {
    long half = LeaseWatch.LEASE.dividedBy(2).toNanos();
    World.Node slow = disturbed(2, () -> world.nanos += half + 1);

    assertThat(slow.deliver.one(world.only())).isEqualTo(Deliver.Done.LOST);
    assertThat(world.only().state()).isEqualTo(State.DUE);
    assertThat(world.only().reason()).isEqualTo(Reason.LEASE_LOST);
    assertThat(world.only().attempt()).isZero();
    assertThat(world.mailer.mails).isEmpty();
  }

  @Test
  public void a_mail_is_in_hand_until_it_is_known_what_became_of_it_however_that_ends() {
    List<Boolean> during = new ArrayList<>();
    world.mailer.beforeAnswer = mail -> during.add(world.one.inHand.anything());
    world.one.mailTurn.run(() -> true);
    assertThat(during).containsExactly(true);
    assertThat(world.one.inHand.anything()).isFalse();
    world.jira.breaks(DARK_MODE);
    world.outbox.add(
        OutboxEntry.fresh(Letters.shippedTo(ADA, new ChangeId(778)), world.now(), world.now()));

    world.one.mailTurn.run(() -> true);

    assertThat(world.one.inHand.anything()).isFalse();
  }

  @Test
  public void a_mail_that_breaks_something_is_tried_again_in_a_quarter_of_an_hour() {
    world.jira.breaks(DARK_MODE);

    world.one.mailTurn.run(() -> true);

    assertThat(world.only().reason()).isEqualTo(Reason.TRY_LATER);
    assertThat(world.only().detail()).as("no words of anybody").isEqualTo("NoClassDefFoundError");
    assertThat(world.only().due()).isEqualTo(world.now().plus(Duration.ofMinutes(15)));
    assertThat(world.only().attempt()).isZero();
  }

  @Test
  public void a_mail_that_breaks_something_for_three_days_is_given_up() {
    world.jira.breaks(DARK_MODE);
    world.one.mailTurn.run(() -> true);
    world.clock.pass(Duration.ofDays(3));
    world.one.mailTurn.run(() -> true);
    assertThat(world.only().state()).isEqualTo(State.DUE);

    world.clock.pass(Duration.ofMinutes(15));
    world.one.mailTurn.run(() -> true);

    assertThat(world.only().state()).isEqualTo(State.DEAD);
    assertThat(world.only().reason()).isEqualTo(Reason.EXPIRED);
  }

  @Test
  public void what_broke_after_somebody_else_took_it_is_left_to_them() {
    OutboxEntry waiting = world.only();
    OutboxEntry theirs = waiting.claimed("node-2", world.now());
    world.outbox.move(waiting, theirs);

    world.one.deliver.failed(waiting, new IllegalStateException());

    assertThat(world.only()).isEqualTo(theirs);
  }

  @Test
  public void what_broke_when_nobody_knows_whether_it_left_is_left_to_its_lease() {
    world.mailer.beforeAnswer =
        mail -> {
          throw new IllegalStateException();
        };

    world.one.mailTurn.run(() -> true);

    assertThat(world.only().state()).isEqualTo(State.HANDOFF);
  }
}
