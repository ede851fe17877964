package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.decide.DecideMailTest;
import io.roundtrip.notify.send.decide.Decision;
import io.roundtrip.notify.send.lease.LeaseWatch;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.Test;

/** The node dies between any two writes; another one goes on. */
public class CrashTest {
  private final World world = new World();
  private final World.Node two = world.new Node("node-2");

  private void leaseRunsOut() {
    two.recover.turn(() -> {});
    world.nanos += LeaseWatch.LEASE.toNanos();
    world.clock.pass(LeaseWatch.LEASE);
    two.recover.turn(() -> two.mailTurn.run(() -> true));
  }

  private OutboxEntry waiting() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
    return world.only();
  }

  @Test
  public void with_a_claimed_mail_it_is_sent_once_by_another_node() {
    OutboxEntry row = waiting();
    world.outbox.move(row, row.claimed("node-1", world.now()));

    two.mailTurn.run(() -> true);
    assertThat(world.mailer.mails).isEmpty();
    leaseRunsOut();

    assertThat(world.mailer.mails).hasSize(1);
    assertThat(world.only().state()).isEqualTo(State.SENT);
  }

  @Test
  public void during_the_hand_off_it_is_sent_again_under_the_same_name() {
    OutboxEntry row = waiting();
    world.mailer.beforeAnswer =
        mail -> {
          throw new ThreadDeath();
        };
    try {
      world.one.deliver.one(row);
    } catch (ThreadDeath killed) {
      world.mailer.beforeAnswer = mail -> {};
    }
    assertThat(world.only().state()).isEqualTo(State.HANDOFF);

    leaseRunsOut();

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(0)).isEqualTo(world.mailer.mails.get(1));
    assertThat(world.only().state()).isEqualTo(State.SENT);
  }

  @Test
  public void during_the_hand_off_of_a_strict_project_a_person_decides() {
    world.rules.with(RT, FakeRulebook.strict(FakeRulebook.live(Duration.ZERO)));
    OutboxEntry row = waiting();
    OutboxEntry claimed = row.claimed("node-1", world.now());
    world.outbox.move(row, claimed);
    world.outbox.move(
        claimed, claimed.handedOff(new Body("s", "t", "h", world.now()), world.now()));

    leaseRunsOut();

    assertThat(world.only().state()).isEqualTo(State.PARKED);
    assertThat(world.mailer.mails).isEmpty();
    DecideMailTest.decide(world, world.outbox, world.one.mail, new InMemoryDeeds())
        .one(row.id(), Decision.RETRY, "", LIN);
    two.mailTurn.run(() -> true);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void a_sender_that_slept_through_its_lease_writes_nothing_any_more() {
    OutboxEntry row = waiting();
    OutboxEntry claimed = row.claimed("node-1", world.now());
    world.outbox.move(row, claimed);
    leaseRunsOut();

    boolean late =
        world.outbox.move(
            claimed, claimed.handedOff(new Body("s", "t", "h", world.now()), world.now()));

    assertThat(late).isFalse();
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void a_sender_gives_up_when_half_its_lease_is_gone() {
    OutboxEntry row = waiting();
    List<Long> ticks = List.of(0L, LeaseWatch.LEASE.toNanos());
    World.Node slow = world.new Node("slow", world.outbox, new Ticks(ticks));

    Deliver.Done done = slow.deliver.one(row);

    assertThat(done).isEqualTo(Deliver.Done.LOST);
    assertThat(world.only().state()).isEqualTo(State.DUE);
  }

  /** A monotonic clock that shows these times one after the other. */
  private static final class Ticks implements LongSupplier {
    private final Iterator<Long> left;

    Ticks(List<Long> times) {
      left = times.iterator();
    }

    @Override
    public long getAsLong() {
      return left.next();
    }
  }
}
