package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.lease.KeepLease;
import io.roundtrip.notify.send.lease.LeaseWatch;
import io.roundtrip.notify.send.lease.NodeName;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** Another node had mails in its hands and is seen no more. */
public class RecoverTest {
  private final World world = new World();
  private static final String DEAD = "node-2/jvm.run";
  private final AtomicInteger woken = new AtomicInteger();

  private OutboxEntry claimed(Contact person) {
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(person), MONDAY, MONDAY));
    OutboxEntry fresh = world.outbox.all().get(world.outbox.all().size() - 1);
    OutboxEntry claimed = fresh.claimed(DEAD, MONDAY);
    world.outbox.move(fresh, claimed);
    return claimed;
  }

  private OutboxEntry handedOff(Contact person) {
    OutboxEntry claimed = claimed(person);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY).triedAt(MONDAY);
    world.outbox.move(claimed, gone);
    return gone;
  }

  private Duration looks() {
    return world.one.recover.turn(woken::incrementAndGet);
  }

  private void aLeasePasses() {
    looks();
    world.nanos += LeaseWatch.LEASE.toNanos();
    world.clock.pass(LeaseWatch.LEASE);
    looks();
  }

  @Test
  public void what_was_only_claimed_waits_again_as_if_nothing_had_happened() {
    claimed(ADA);

    aLeasePasses();

    assertThat(world.only().state()).isEqualTo(State.DUE);
    assertThat(world.only().reason()).isEqualTo(Reason.LEASE_LOST);
    assertThat(world.only().detail()).as("whose it was").isEqualTo(DEAD);
    assertThat(world.only().due()).isEqualTo(world.now());
    assertThat(world.only().attempt()).isZero();
  }

  @Test
  public void what_may_have_left_is_tried_again_and_the_try_counts() {
    handedOff(ADA);

    aLeasePasses();

    assertThat(world.only().state()).isEqualTo(State.RETRY);
    assertThat(world.only().reason()).isEqualTo(Reason.LEASE_LOST);
    assertThat(world.only().due()).isEqualTo(world.now());
    assertThat(world.only().attempt()).isEqualTo(1);
  }

  @Test
  public void what_may_have_left_again_and_again_is_not_tried_without_end() {
    OutboxEntry gone = handedOff(ADA);
    OutboxEntry second =
        gone.retried(MONDAY, Reason.LEASE_LOST, "", MONDAY)
            .claimed(DEAD, MONDAY)
            .handedOff(new Body("s", "t", "h", MONDAY), MONDAY);
    world.outbox.move(gone, gone.retried(MONDAY, Reason.LEASE_LOST, "", MONDAY));
    OutboxEntry claimed = world.only().claimed(DEAD, MONDAY);
    world.outbox.move(world.only(), claimed);
    world.outbox.move(claimed, second);

    aLeasePasses();
    assertThat(world.only().due()).isAfter(world.now());

    handedOff(GRACE);
    world.clock.pass(Duration.ofDays(3));
    aLeasePasses();
    assertThat(world.outbox.all().get(1).state()).isEqualTo(State.DEAD);
    assertThat(world.outbox.all().get(1).reason()).isEqualTo(Reason.EXPIRED);
  }

  @Test
  public void after_three_tries_that_nobody_knows_the_end_of_a_person_decides_in_any_mode() {
    handedOff(ADA);
    for (int copies = 1; copies < 3; copies++) {
      aLeasePasses();
      assertThat(world.only().state()).isEqualTo(State.RETRY);
      world.clock.pass(Duration.ofDays(1));
      OutboxEntry waiting = world.only();
      OutboxEntry claimed = waiting.claimed(DEAD, world.now());
      world.outbox.move(waiting, claimed);
      world.outbox.move(claimed, claimed.handedOff(new Body("s", "t", "h", MONDAY), world.now()));
    }

    aLeasePasses();

    assertThat(world.only().state()).isEqualTo(State.PARKED);
    assertThat(world.only().attempt()).isEqualTo(3);
  }

  @Test
  public void tries_that_the_server_put_off_are_no_doubts() {
    OutboxEntry mail = handedOff(ADA);
    for (int late = 1; late < 4; late++) {
      OutboxEntry waiting = mail.retried(MONDAY, Reason.TRY_LATER, "450 later", MONDAY);
      OutboxEntry claimed = waiting.claimed("node-2/run", MONDAY);
      OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY);
      world.outbox.move(mail, waiting);
      world.outbox.move(waiting, claimed);
      world.outbox.move(claimed, gone);
      mail = gone;
    }

    aLeasePasses();

    assertThat(world.only().attempt()).isEqualTo(4);
    assertThat(world.only().state()).as("the first of which nobody knows").isEqualTo(State.RETRY);
  }

  @Test
  public void in_a_strict_project_a_person_decides_about_what_may_have_left_and_nothing_else() {
    world.rules.with(RT, FakeRulebook.strict(FakeRulebook.live(Duration.ZERO)));
    handedOff(ADA);
    claimed(GRACE);

    aLeasePasses();

    assertThat(world.outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactly(State.PARKED, State.DUE);
    assertThat(world.outbox.all().get(0).detail()).isEqualTo(DEAD);
  }

  @Test
  public void while_nobody_knows_whether_the_project_is_strict_what_may_have_left_stays_as_it_is() {
    OutboxEntry gone = handedOff(ADA);
    claimed(GRACE);
    world.rules.unreadable(RT);
    aLeasePasses();
    world.rules.with(RT, Rules.OFF);
    looks();
    assertThat(world.outbox.all().get(0)).isEqualTo(gone);
    assertThat(world.outbox.all().get(1).state()).isEqualTo(State.DUE);

    world.rules.with(RT, FakeRulebook.strict(FakeRulebook.live(Duration.ZERO)));
    looks();

    assertThat(world.outbox.all().get(0).state()).isEqualTo(State.PARKED);
  }

  @Test
  public void while_something_is_in_somebodys_hands_it_is_looked_at_often_and_left_alone() {
    assertThat(looks()).isEqualTo(Duration.ofSeconds(60));

    OutboxEntry ada = claimed(ADA);
    OutboxEntry grace = handedOff(GRACE);

    assertThat(looks()).isEqualTo(Duration.ofSeconds(5));
    assertThat(world.outbox.all()).containsExactly(ada, grace);
    assertThat(woken).hasValue(0);
  }

  /** Its last look found nothing, a moment before the other node claimed and died. */
  @Test
  public void what_a_dead_node_had_in_hand_goes_on_within_a_lease_and_65_seconds() {
    Duration next = looks();
    claimed(ADA);
    Duration since = Duration.ZERO;
    while (world.only().state() == State.CLAIMED) {
      world.nanos += next.toNanos();
      since = since.plus(next);
      next = looks();
    }

    assertThat(since).isLessThanOrEqualTo(LeaseWatch.LEASE.plusSeconds(65));
    assertThat(woken).as("a sender goes on with it").hasValue(1);
  }

  @Test
  public void who_is_heard_keeps_what_it_has_for_longer_than_a_lease() {
    handedOff(ADA);
    for (int i = 0; i < 20; i++) {
      world.beats.beat(DEAD, world.now());
      looks();
      world.nanos += Duration.ofSeconds(30).toNanos();
    }
    assertThat(world.only().state()).isEqualTo(State.HANDOFF);

    aLeasePasses();

    assertThat(world.only().state()).isEqualTo(State.RETRY);
  }

  @Test
  public void what_this_node_had_only_claimed_before_it_was_started_again_is_free_at_once() {
    handedOff(GRACE);
    OutboxEntry gone = world.only();
    claimed(ADA);
    World.Node again = world.new Node("node-2", "jvm.later");

    again.recover.turn(woken::incrementAndGet);

    assertThat(world.outbox.all().get(0)).as("it may be leaving").isEqualTo(gone);
    assertThat(world.outbox.all().get(1).state()).isEqualTo(State.DUE);
    assertThat(woken).hasValue(1);
  }

  private World.Node anotherProcess() {
    World.Node again = world.new Node("node-2", "jvm2.run");
    again.recover.turn(woken::incrementAndGet);
    return again;
  }

  @Test
  public void
      what_a_process_of_this_node_had_in_hand_when_it_died_goes_on_as_the_next_one_starts() {
    handedOff(GRACE);
    claimed(ADA);

    anotherProcess();

    OutboxEntry grace = world.outbox.all().get(0);
    assertThat(grace.state()).isEqualTo(State.RETRY);
    assertThat(grace.reason()).isEqualTo(Reason.LEASE_LOST);
    assertThat(grace.due()).isEqualTo(world.now());
    assertThat(grace.isUnsure()).isTrue();
    assertThat(world.outbox.all().get(1).state()).isEqualTo(State.DUE);
    assertThat(woken).hasValue(1);
  }

  /** Each life is shorter than a lease, so that nobody ever watches for one. */
  @Test
  public void a_node_that_is_killed_again_and_again_goes_on_each_time_and_in_the_end_asks() {
    handedOff(ADA);

    for (int life = 2; life <= 4; life++) {
      world.new Node("node-2", "jvm" + life + ".run").recover.turn(() -> {});
      if (life == 4) break;
      assertThat(world.only().state()).as("life %s", life).isEqualTo(State.RETRY);
      world.clock.pass(Duration.ofDays(1));
      OutboxEntry waiting = world.only();
      OutboxEntry claimed = waiting.claimed("node-2/jvm" + life + ".run", world.now());
      world.outbox.move(waiting, claimed);
      world.outbox.move(claimed, claimed.handedOff(new Body("s", "t", "h", MONDAY), world.now()));
    }

    assertThat(world.only().state()).isEqualTo(State.PARKED);
  }

  @Test
  public void in_a_strict_project_what_a_dead_process_may_have_sent_is_decided_at_once() {
    world.rules.with(RT, FakeRulebook.strict(FakeRulebook.live(Duration.ZERO)));
    handedOff(ADA);

    anotherProcess();

    assertThat(world.only().state()).isEqualTo(State.PARKED);
    assertThat(world.only().detail()).isEqualTo(DEAD);
  }

  @Test
  public void in_a_copy_of_the_database_it_goes_on_no_further_than_anything_else() {
    handedOff(ADA);
    world.halt(Reason.CLONE);

    anotherProcess().turns();

    assertThat(world.only().state()).isEqualTo(State.RETRY);
    assertThat(world.mailer.mails).isEmpty();
  }

  @Test
  public void two_nodes_of_one_name_take_from_each_other_only_at_a_start() {
    World.Node namesake = anotherProcess();
    OutboxEntry ada = claimed(ADA);
    OutboxEntry grace = handedOff(GRACE);

    namesake.recover.turn(woken::incrementAndGet);

    assertThat(world.outbox.all()).containsExactly(ada, grace);
  }

  private void aNamesakeStartsWhileItLeaves() {
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.mailer.beforeAnswer =
        first -> {
          world.mailer.beforeAnswer = none -> {};
          anotherProcess().mailTurn.run(() -> true);
        };
    world.new Node("node-2", "jvm.run").mailTurn.run(() -> true);
  }

  @Test
  public void a_namesake_by_mistake_costs_one_copy_under_the_same_name() {
    aNamesakeStartsWhileItLeaves();

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(0)).isEqualTo(world.mailer.mails.get(1));
    assertThat(world.only().state()).isEqualTo(State.SENT);
  }

  @Test
  public void a_namesake_by_mistake_costs_a_strict_project_a_question_and_no_copy() {
    world.rules.with(RT, FakeRulebook.strict(FakeRulebook.live(Duration.ZERO)));

    aNamesakeStartsWhileItLeaves();

    assertThat(world.mailer.mails).hasSize(1);
    assertThat(world.only().state()).isEqualTo(State.PARKED);
  }

  /** This node beats all the time, since another sender of it takes one mail after the other. */
  private void busy(Duration time) {
    KeepLease keep =
        new KeepLease(
            world.one.inHand, world.beats, new NodeName(() -> "node-1", "jvm", "run"), world.clock);
    for (Duration left = time; !left.isZero(); left = left.minusSeconds(30)) {
      world.one.inHand.took(4711);
      keep.run(() -> true);
      looks();
      world.nanos += Duration.ofSeconds(30).toNanos();
      world.clock.pass(Duration.ofSeconds(30));
      world.one.inHand.letGo(4711);
    }
    looks();
  }

  private OutboxEntry handedOffByThisNode() {
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), MONDAY, MONDAY));
    OutboxEntry fresh = world.only();
    OutboxEntry claimed = fresh.claimed("node-1/jvm.run", MONDAY);
    world.outbox.move(fresh, claimed);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", MONDAY), MONDAY).triedAt(MONDAY);
    world.outbox.move(claimed, gone);
    return gone;
  }

  @Test
  public void what_hangs_in_the_hand_of_a_sender_is_freed_although_another_one_works() {
    world.one.inHand.took(handedOffByThisNode().id());

    busy(LeaseWatch.LEASE.multipliedBy(2).minusSeconds(30));
    assertThat(world.only().state())
        .as("it had a lease, and was watched for one")
        .isEqualTo(State.HANDOFF);
    busy(Duration.ofSeconds(30));

    assertThat(world.only().state()).isEqualTo(State.RETRY);
    assertThat(world.only().reason()).isEqualTo(Reason.LEASE_LOST);
  }

  @Test
  public void what_a_sender_let_go_without_a_word_is_freed_although_it_goes_on_with_others() {
    handedOffByThisNode();

    busy(LeaseWatch.LEASE);

    assertThat(world.only().state()).as("its end could not be written").isEqualTo(State.RETRY);
  }
}
