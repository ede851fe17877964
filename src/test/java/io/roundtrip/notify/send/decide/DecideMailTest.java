package io.roundtrip.notify.send.decide;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.host.Deeds;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Meanwhile;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;

/** A mail to ADA is stuck; a person decides. */
public class DecideMailTest {
  private final World world = new World();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final DecideMail decide = decide(world.outbox, world.one.mail);

  private DecideMail decide(Outbox outbox, Worker worker) {
    return decide(world, outbox, worker, deeds);
  }

  public static DecideMail decide(World world, Outbox outbox, Worker worker, Deeds deeds) {
    Visibility visibility = mock(Visibility.class);
    when(visibility.shown(any(), any()))
        .thenReturn(
            Map.of(DARK_MODE, new Visibility.Shown(DARK_MODE, "RT-1", "Dark mode", Sight.PEOPLE)));
    LoggedDecisions log = new LoggedDecisions(visibility, UserKey::value, deeds);
    return new DecideMail(outbox, new WakeMail(outbox, world.clock), worker, log, world.clock);
  }

  @Before
  public void ada_waits_for_the_news() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
  }

  private OutboxEntry sentWith(Delivery answer) {
    world.mailer.answers.add(answer);
    world.mailTurn();
    return world.only();
  }

  private OutboxEntry uncertain() {
    world.rules.with(RT, FakeRulebook.strict(FakeRulebook.live(Duration.ZERO)));
    return sentWith(new Delivery.Unknown("read timed out"));
  }

  private OutboxEntry refusedByTheServer() {
    return sentWith(new Delivery.Never("554 no", Delivery.About.MAIL));
  }

  private void refused(ThrowingCallable what, Refused.Kind kind, Problem why) {
    Refused no = catchThrowableOfType(Refused.class, what);
    assertThat(no.kind()).isEqualTo(kind);
    assertThat(no.problems()).containsExactly(why);
  }

  @Test
  public void what_may_have_left_is_sent_again_under_the_same_name() {
    OutboxEntry stuck = uncertain();
    world.clock.pass(Duration.ofDays(2));

    OutboxEntry again = decide.one(stuck.id(), Decision.RETRY, "a reason", LIN);

    assertThat(again.state()).isEqualTo(State.RETRY);
    assertThat(again.attempt()).as("the tries begin anew").isZero();
    assertThat(again.due()).isEqualTo(world.now());
    assertThat(again.reason()).isNull();
    assertThat(again.detail()).isEqualTo("pm: a reason");
    assertThat(deeds.texts())
        .containsExactly(
            "pm retry-mail: Mail 1 (“It is here”) about RT-1: may have left → is sent again (a"
                + " reason)");
    assertThat(world.only()).isEqualTo(again);
    world.mailTurn();
    assertThat(world.only().state()).isEqualTo(State.SENT);
    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(0)).isEqualTo(world.mailer.mails.get(1));
  }

  @Test
  public void what_could_not_be_sent_is_tried_again() {
    OutboxEntry dead = refusedByTheServer();

    decide.one(dead.id(), Decision.RETRY, "a reason", LIN);
    world.mailTurn();

    assertThat(world.only().state()).isEqualTo(State.SENT);
  }

  @Test
  public void that_nobody_is_at_an_address_is_not_left_at_that() {
    OutboxEntry dead = sentWith(new Delivery.Never("550 5.1.1", Delivery.About.NOBODY));

    refused(
        () -> decide.one(dead.id(), Decision.DISCARD, "", LIN),
        Refused.Kind.CONFLICT,
        Problem.of("id", "nobody-there"));
    assertThat(world.outbox.bounced(Set.of(ADA.id()))).containsExactly(ADA.id());
  }

  @Test
  public void all_checks_are_made_again() {
    OutboxEntry dead = refusedByTheServer();
    world.jira.delete(DARK_MODE);

    decide.one(dead.id(), Decision.RETRY, "a reason", LIN);
    world.mailTurn();

    assertThat(world.only().reason()).isEqualTo(Reason.ISSUE_DELETED);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void the_sender_is_woken_and_does_not_wait_for_its_next_turn() {
    AtomicInteger turns = new AtomicInteger();
    Worker sleepy =
        new Worker(
            "sleepy-mail",
            goOn -> {
              turns.incrementAndGet();
              return Duration.ofDays(1);
            });
    OutboxEntry dead = refusedByTheServer();
    sleepy.start();
    try {
      await().untilAtomic(turns, org.hamcrest.Matchers.is(1));

      decide(world.outbox, sleepy).one(dead.id(), Decision.RETRY, "a reason", LIN);

      await().untilAtomic(turns, org.hamcrest.Matchers.is(2));
    } finally {
      sleepy.stop(Duration.ofSeconds(4));
    }
  }

  @Test
  public void a_discarded_mail_never_leaves() {
    OutboxEntry stuck = uncertain();

    OutboxEntry gone = decide.one(stuck.id(), Decision.DISCARD, "a reason", LIN);

    assertThat(gone.state()).isEqualTo(State.SKIPPED);
    assertThat(gone.reason()).isEqualTo(Reason.DISCARDED);
    assertThat(gone.body()).as("what would have been sent can still be read").isNotNull();
    assertThat(gone.detail()).isEqualTo("pm: a reason");
    assertThat(deeds.texts())
        .containsExactly(
            "pm discard-mail: Mail 1 (“It is here”) about RT-1: may have left → discarded (a"
                + " reason)");
    assertThat(world.only()).isEqualTo(gone);
    world.passes(Duration.ofDays(1));
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void what_somebody_found_out_to_have_arrived_counts_as_sent_when_it_may_have_left() {
    OutboxEntry stuck = uncertain();
    Instant tried = world.now();
    world.clock.pass(Duration.ofDays(2));

    OutboxEntry there = decide.one(stuck.id(), Decision.ARRIVED, "she answered", LIN);

    assertThat(there.state()).isEqualTo(State.SENT);
    assertThat(there.reason()).isNull();
    assertThat(there.changed()).as("not told today").isEqualTo(tried);
    assertThat(there.detail()).isEqualTo("pm: she answered");
    assertThat(deeds.texts())
        .containsExactly(
            "pm arrived-mail: Mail 1 (“It is here”) about RT-1: may have left → has arrived (she"
                + " answered)");
    assertThat(world.only()).isEqualTo(there);
    world.passes(Duration.ofDays(1));
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void so_does_what_was_given_up_after_a_try_that_nobody_knows_the_end_of() {
    sentWith(new Delivery.Unknown("read timed out"));
    world.clock.pass(Duration.ofHours(1));
    OutboxEntry dead = refusedByTheServer();
    assertThat(dead.state()).isEqualTo(State.DEAD);

    assertThat(decide.one(dead.id(), Decision.ARRIVED, "", LIN).state()).isEqualTo(State.SENT);
  }

  @Test
  public void what_never_left_cannot_have_arrived() {
    OutboxEntry dead = refusedByTheServer();

    refused(
        () -> decide.one(dead.id(), Decision.ARRIVED, "", LIN),
        Refused.Kind.CONFLICT,
        Problem.of("id", "mail-not-waiting-for-you", "dead"));
    assertThat(world.only()).isEqualTo(dead);
  }

  @Test
  public void nothing_is_decided_about_a_mail_that_waits_for_nobody() {
    OutboxEntry waiting = world.only();

    refused(
        () -> decide.one(waiting.id(), Decision.RETRY, "a reason", LIN),
        Refused.Kind.CONFLICT,
        Problem.of("id", "mail-not-waiting-for-you", "due"));
    sentWith(new Delivery.Accepted("250"));
    refused(
        () -> decide.one(waiting.id(), Decision.DISCARD, "a reason", LIN),
        Refused.Kind.CONFLICT,
        Problem.of("id", "mail-not-waiting-for-you", "sent"));
    assertThat(world.only().state()).isEqualTo(State.SENT);
  }

  @Test
  public void a_mail_that_is_not_there_is_not_found() {
    refused(
        () -> decide.one(99, Decision.RETRY, "a reason", LIN),
        Refused.Kind.NOT_FOUND,
        Problem.of("id", "no-such-mail", "99"));
  }

  @Test
  public void of_two_who_decide_at_once_the_slower_is_told_so() {
    OutboxEntry stuck = uncertain();
    Outbox slow =
        Meanwhile.before(
            1, world.outbox, () -> decide.one(stuck.id(), Decision.DISCARD, "a reason", LIN));

    refused(
        () -> decide(slow, world.one.mail).one(stuck.id(), Decision.RETRY, "a reason", LIN),
        Refused.Kind.CONFLICT,
        Problem.of("id", "mail-not-waiting-for-you", "parked"));

    assertThat(world.only().reason()).isEqualTo(Reason.DISCARDED);
  }
}
