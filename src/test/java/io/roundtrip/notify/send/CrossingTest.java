package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

/** One wish of ADA's hangs on two stories that ship at once; two nodes hand over both mails. */
public class CrossingTest {
  private static final IssueId STORY = new IssueId(10201);
  private static final IssueId WISH = new IssueId(501);

  private final World world = new World();
  private final World.Node two = world.new Node("node-2");

  @Before
  public void both_ship() {
    world.asked.clear();
    world.asked.add(new Recipient(ADA.id(), "Please", Set.of(WISH), false));
    world.adaAsksFor(STORY, WISH);
    world.jira.create(STORY, RT, PLANNED);
    for (IssueId item : Set.of(DARK_MODE, STORY)) world.jira.move(item, SHIPPED, world.now());
  }

  private void waits(IssueId item, Kind kind, @Nullable RoadmapStatus status, IssueId wish) {
    Message news =
        new Message(item, RT, ADA.id(), kind, new ChangeId(7), status, "", 1, Set.of(wish));
    assertThat(world.outbox.add(OutboxEntry.fresh(news, world.now(), world.now()))).isTrue();
  }

  private void bothWait() {
    waits(DARK_MODE, Kind.SHIPPED, SHIPPED, WISH);
    waits(STORY, Kind.SHIPPED, SHIPPED, WISH);
  }

  private Body body() {
    return new Body("s", "t", "h", world.now());
  }

  private OutboxEntry row(int number) {
    return world.outbox.all().get(number);
  }

  /** The first node has judged and is about to write the hand-off. */
  private World.Node beforeTheHandOff(Runnable happens) {
    Outbox outbox = Meanwhile.before(2, world.outbox, happens);
    return world.new Node("node-1", outbox, () -> world.nanos);
  }

  private Optional<OutboxEntry> back(OutboxEntry handed, Verdict.Sendable to) {
    return Earlier.of(world.outbox, handed, to.news()).back(handed, to, world.now());
  }

  private void passes(Duration time) {
    world.clock.pass(time);
    two.mailTurn.run(() -> true);
  }

  private void toldOnce() {
    assertThat(world.mailer.mails).hasSize(1);
    assertThat(world.outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactlyInAnyOrder(State.SENT, State.SKIPPED);
    assertThat(world.outbox.all()).extracting(OutboxEntry::reason).contains(Reason.DUPLICATE);
  }

  @Test
  public void sent_between_the_look_and_the_hand_off_it_is_told_once() {
    for (int first : new int[] {0, 1}) {
      CrossingTest each = new CrossingTest();
      each.both_ship();
      each.bothWait();
      World.Node one = each.beforeTheHandOff(() -> each.two.deliver.one(each.row(1 - first)));

      one.deliver.one(each.row(first));
      each.passes(Duration.ofSeconds(30));

      each.toldOnce();
    }
  }

  @Test
  public void while_a_slow_server_has_the_one_the_other_waits_without_counting_a_try() {
    for (int first : new int[] {0, 1}) {
      CrossingTest each = new CrossingTest();
      each.both_ship();
      each.bothWait();
      each.world.mailer.beforeAnswer =
          mail -> {
            each.world.mailer.beforeAnswer = second -> {};
            each.two.deliver.one(each.row(1 - first));
            assertThat(each.row(1 - first).state()).isEqualTo(State.DUE);
            assertThat(each.row(1 - first).reason()).isEqualTo(Reason.TRY_LATER);
            assertThat(each.row(1 - first).attempt()).isZero();
          };

      each.world.one.deliver.one(each.row(first));
      each.passes(Duration.ofSeconds(30));

      each.toldOnce();
    }
  }

  @Test
  public void handed_over_by_both_before_either_looked_the_older_goes_first() {
    bothWait();
    OutboxEntry claimed = row(1).claimed("node-2/run", world.now());
    World.Node one =
        beforeTheHandOff(
            () -> {
              OutboxEntry waiting = row(1);
              world.outbox.move(waiting, claimed);
              world.outbox.move(claimed, claimed.handedOff(body(), world.now()));
            });

    one.deliver.one(row(0));

    assertThat(world.mailer.mails).isEmpty();
    assertThat(row(0).state()).isEqualTo(State.DUE);
    assertThat(row(0).due()).isEqualTo(world.now().plusSeconds(5));

    OutboxEntry handed = row(1);
    OutboxEntry waiting = row(0);
    OutboxEntry again = waiting.claimed("node-1/run", world.now());
    world.outbox.move(waiting, again);
    OutboxEntry first = again.handedOff(body(), world.now());
    world.outbox.move(again, first);
    Verdict.Sendable to =
        (Verdict.Sendable)
            new JudgeMail(
                    world.rules,
                    world.contacts,
                    world.jira,
                    world.outbox,
                    world.audience,
                    new JudgeMail.Holds(NewsGuard.OPEN, world.one.pace))
                .of(handed, world.now());
    assertThat(back(handed, to)).map(OutboxEntry::due).contains(world.now().plusSeconds(30));
  }

  @Test
  public void when_the_one_was_not_delivered_after_all_the_other_tells() {
    bothWait();
    world.mailer.answers.add(new Delivery.Never("RCPT: 550 no", Delivery.About.MAIL));
    world.mailer.beforeAnswer =
        mail -> {
          world.mailer.beforeAnswer = second -> {};
          two.deliver.one(row(1));
        };

    world.one.deliver.one(row(0));
    passes(Duration.ofSeconds(30));

    assertThat(row(0).state()).isEqualTo(State.DEAD);
    assertThat(row(1).state()).isEqualTo(State.SENT);
  }

  @Test
  public void that_the_mail_may_have_left_before_is_not_forgotten() {
    bothWait();
    world.mailer.answers.add(new Delivery.Unknown("read timed out"));
    world.one.deliver.one(row(1));
    world.clock.pass(Duration.ofMinutes(1));
    world.mailer.beforeAnswer =
        mail -> {
          world.mailer.beforeAnswer = second -> {};
          two.deliver.one(row(1));
        };

    world.one.deliver.one(row(0));

    assertThat(row(1).state()).isEqualTo(State.RETRY);
    assertThat(row(1).reason()).isEqualTo(Reason.UNCERTAIN);
    assertThat(row(1).attempt()).isEqualTo(1);
  }

  private void left(int number) {
    OutboxEntry claimed = row(number).claimed("node-1/run", world.now());
    world.outbox.move(row(number), claimed);
    OutboxEntry gone = claimed.handedOff(body(), world.now());
    world.outbox.move(claimed, gone);
    world.outbox.move(gone, gone.sent("250 ok", world.now()));
  }

  @Test
  public void a_mail_of_no_status_in_between_makes_no_news_of_what_was_told() {
    RoadmapStatus declined = RoadmapStatus.NOT_PLANNED;
    waits(STORY, Kind.STATUS, declined, WISH);
    left(0);
    waits(STORY, Kind.MERGED, null, WISH);
    left(1);
    waits(DARK_MODE, Kind.STATUS, declined, WISH);
    OutboxEntry handed = row(2).claimed("node-2/run", world.now()).handedOff(body(), world.now());
    Verdict.Sendable to =
        new Verdict.Sendable(
            handed.message(),
            world.contacts.byId(ADA.id()).orElseThrow(),
            "ada@example.com",
            world.jira.now(DARK_MODE).orElseThrow(),
            FakeRulebook.live(Duration.ZERO),
            java.util.List.of());

    assertThat(back(handed, to)).isPresent();
  }

  @Test
  public void other_wishes_and_other_news_do_not_wait_for_each_other() {
    waits(DARK_MODE, Kind.SHIPPED, SHIPPED, WISH);
    IssueId other = new IssueId(502);
    world.adaAsksFor(STORY, other);
    waits(STORY, Kind.SHIPPED, SHIPPED, other);
    world.mailer.beforeAnswer =
        mail -> {
          world.mailer.beforeAnswer = second -> {};
          two.deliver.one(row(1));
        };

    world.one.deliver.one(row(0));

    assertThat(world.outbox.all()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void the_daily_cap_holds_for_two_nodes_at_once() {
    world.rules.with(
        RT, FakeRulebook.capped(FakeRulebook.acknowledging(FakeRulebook.live(Duration.ZERO)), 1));
    waits(DARK_MODE, Kind.SHIPPED, SHIPPED, WISH);
    IssueId other = new IssueId(502);
    waits(other, Kind.ACKNOWLEDGE, null, other);
    world.jira.create(other, RT, PLANNED);
    world.mailer.beforeAnswer =
        mail -> {
          world.mailer.beforeAnswer = second -> {};
          two.deliver.one(row(1));
        };

    world.one.deliver.one(row(0));
    passes(Duration.ofSeconds(30));

    assertThat(world.mailer.mails).hasSize(1);
    assertThat(row(1).reason()).isEqualTo(Reason.DAILY_CAP);
  }
}
