package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.decide.DecideMail;
import io.roundtrip.notify.send.decide.DecideMailTest;
import io.roundtrip.notify.send.decide.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/**
 * One wish of ADA's hangs on three stories that ship. Of the first mail nobody knows whether it
 * left: until that is decided no other tells of the wish.
 */
public class MaybeToldTest {
  private static final List<IssueId> ITEMS =
      List.of(DARK_MODE, new IssueId(10201), new IssueId(10202));
  private static final IssueId WISH = new IssueId(501);
  private static final Rules LIVE = FakeRulebook.live(Duration.ZERO);
  private static final Rules STRICT = FakeRulebook.strict(LIVE);
  private static final Delivery LOST = new Delivery.Unknown("read timed out");
  private static final Duration SOON = Duration.ofSeconds(40);

  private final World world = new World();
  private final DecideMail decide =
      DecideMailTest.decide(world, world.outbox, world.one.mail, new InMemoryDeeds());

  @Before
  public void all_ship() {
    world.asked.clear();
    world.asked.add(new Recipient(ADA.id(), "Please", Set.of(WISH), false));
    for (IssueId item : ITEMS.subList(1, 3)) {
      world.adaAsksFor(item, WISH);
      world.jira.create(item, RT, PLANNED);
    }
    for (IssueId item : ITEMS) world.jira.move(item, SHIPPED, world.now());
  }

  private void ships(int item, IssueId... wishes) {
    Message news =
        new Message(
            ITEMS.get(item),
            RT,
            ADA.id(),
            Kind.SHIPPED,
            new ChangeId(7),
            SHIPPED,
            "",
            1,
            Set.of(wishes));
    assertThat(world.outbox.add(OutboxEntry.fresh(news, world.now(), world.now()))).isTrue();
    passes(Duration.ZERO);
  }

  private static String address() {
    return Objects.requireNonNull(ADA.email());
  }

  private OutboxEntry row(int number) {
    return world.outbox.all().get(number);
  }

  private void stands(int number, State state, Reason why) {
    assertThat(row(number).state()).as("row %d", number).isEqualTo(state);
    assertThat(row(number).reason()).as("row %d", number).isEqualTo(why);
  }

  private void passes(Duration time) {
    world.clock.pass(time);
    world.one.mailTurn.run(() -> true);
  }

  private void lostThenAnother(Rules rules) {
    world.rules.with(RT, rules);
    world.mailer.answers.add(LOST);
    ships(0, WISH);
    ships(1, WISH);
  }

  @Test
  public void while_a_person_is_to_decide_about_the_one_the_other_waits() {
    lostThenAnother(STRICT);
    passes(Duration.ofDays(30));

    stands(0, State.PARKED, Reason.UNCERTAIN);
    stands(1, State.DUE, Reason.MAYBE_TOLD);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void left_at_that_by_a_person_it_counts_as_told() {
    lostThenAnother(STRICT);

    decide.one(row(0).id(), Decision.DISCARD, "it arrived", LIN);
    passes(Duration.ZERO);

    stands(1, State.SKIPPED, Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void sent_again_by_a_person_the_other_tells_nothing_new() {
    lostThenAnother(STRICT);

    decide.one(row(0).id(), Decision.RETRY, "", LIN);
    passes(Duration.ZERO);

    stands(0, State.SENT, null);
    stands(1, State.SKIPPED, Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void between_a_persons_retry_and_the_servers_answer_the_other_waits_still() {
    lostThenAnother(STRICT);
    world.mailer.answers.add(new Delivery.Later("451 later", Duration.ofDays(1)));

    decide.one(row(0).id(), Decision.RETRY, "", LIN);
    passes(Duration.ofHours(2));

    assertThat(row(0).state()).isEqualTo(State.RETRY);
    stands(1, State.DUE, Reason.MAYBE_TOLD);
  }

  @Test
  public void tried_again_by_itself_the_other_waits_for_that() {
    lostThenAnother(LIVE);
    stands(0, State.RETRY, Reason.UNCERTAIN);
    stands(1, State.DUE, Reason.MAYBE_TOLD);

    passes(Duration.between(world.now(), row(0).due()));

    stands(0, State.SENT, null);
    stands(1, State.SKIPPED, Reason.DUPLICATE);
  }

  @Test
  public void whatever_came_between_it_is_not_forgotten_that_the_one_may_have_left() {
    for (Delivery between :
        List.of(
            new Delivery.NoServer(Reason.SERVER_DOWN, "refused", false),
            new Delivery.Later("451 later", Duration.ofHours(3)),
            new Delivery.DomainRefused("550 5.7.1 blocked"),
            new Delivery.Broken("reset"))) {
      MaybeToldTest each = new MaybeToldTest();
      each.all_ship();
      each.world.rules.with(RT, LIVE);
      each.world.mailer.answers.addAll(List.of(LOST, between));
      each.ships(0, WISH);
      each.passes(Duration.between(each.world.now(), each.row(0).due()));
      assertThat(each.row(0).reason()).as("%s", between).isNotEqualTo(Reason.UNCERTAIN);
      each.world.one.pace.answered(address());

      each.ships(1, WISH);

      assertThat(each.row(1).reason()).as("%s", between).isEqualTo(Reason.MAYBE_TOLD);
    }
  }

  @Test
  public void a_third_copy_is_not_sent_unasked_whatever_came_between() {
    world.mailer.answers.addAll(
        List.of(LOST, new Delivery.Later("451 later", Duration.ofSeconds(1)), LOST));
    ships(0, WISH);
    for (int i = 0; i < 2; i++) passes(Duration.between(world.now(), row(0).due()));

    stands(0, State.PARKED, Reason.UNCERTAIN);
  }

  @Test
  public void what_was_on_its_way_when_its_node_died_may_have_left_too() {
    world.outbox.add(OutboxEntry.fresh(told(0), world.now(), world.now()));
    OutboxEntry claimed = row(0).claimed("node-2/run", world.now());
    world.outbox.move(row(0), claimed);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", world.now()), world.now());
    world.outbox.move(claimed, gone);
    world.outbox.move(
        gone, gone.retried(world.now().plus(SOON), Reason.LEASE_LOST, "node-2/run", world.now()));

    ships(1, WISH);

    stands(1, State.DUE, Reason.MAYBE_TOLD);
  }

  private Message told(int item) {
    return new Message(
        ITEMS.get(item), RT, ADA.id(), Kind.SHIPPED, new ChangeId(7), SHIPPED, "", 1, Set.of(WISH));
  }

  @Test
  public void given_up_it_may_still_have_left_until_a_person_decides() {
    lostThenAnother(LIVE);
    world.mailer.answers.add(new Delivery.Never("554 no", Delivery.About.MAIL));

    passes(Duration.between(world.now(), row(0).due()));

    stands(0, State.DEAD, Reason.REFUSED);
    stands(1, State.DUE, Reason.MAYBE_TOLD);
    decide.one(row(0).id(), Decision.DISCARD, "", LIN);
    passes(Duration.ZERO);
    stands(1, State.SKIPPED, Reason.DUPLICATE);
  }

  /** The wishes were linked the other way round meanwhile. */
  @Test
  public void two_that_may_have_left_do_not_wait_for_each_other_for_ever() {
    world.mailer.answers.addAll(List.of(LOST, LOST));
    IssueId other = new IssueId(502);
    world.adaAsksFor(ITEMS.get(1), other);
    ships(0, WISH);
    ships(1, other);
    assertThat(world.mailer.mails).hasSize(2);
    world.asked.set(0, new Recipient(ADA.id(), "Please", Set.of(other), false));
    world.adaAsksFor(ITEMS.get(1), WISH);

    OutboxEntry older = row(0);
    world.one.deliver.one(row(1));
    stands(1, State.RETRY, Reason.MAYBE_TOLD);
    assertThat(row(0)).isEqualTo(older);
    world.one.pace.answered(address());

    passes(Duration.between(world.now(), row(0).due()));

    stands(0, State.SENT, null);
    passes(SOON);
    stands(1, State.SKIPPED, Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(3);
  }

  @Test
  public void other_wishes_are_told() {
    IssueId other = new IssueId(502);
    world.rules.with(RT, STRICT);
    world.mailer.answers.add(LOST);
    ships(0, WISH);
    world.adaAsksFor(ITEMS.get(1), other);

    ships(1, other);

    stands(1, State.SENT, null);
  }

  @Test
  public void what_may_have_left_counts_for_the_daily_cap() {
    world.rules.with(RT, FakeRulebook.capped(STRICT, 1));
    world.mailer.answers.add(LOST);
    ships(0, WISH);
    world.adaAsksFor(ITEMS.get(1), new IssueId(502));

    ships(1, new IssueId(502));

    stands(1, State.DUE, Reason.DAILY_CAP);
    decide.one(row(0).id(), Decision.DISCARD, "", LIN);
    passes(Duration.ZERO);
    stands(1, State.DUE, Reason.DAILY_CAP);
    passes(Duration.ofHours(25));
    stands(1, State.SENT, null);
  }

  @Test
  public void a_mail_does_not_count_itself() {
    world.rules.with(RT, FakeRulebook.capped(LIVE, 1));
    world.mailer.answers.add(LOST);
    ships(0, WISH);

    passes(Duration.between(world.now(), row(0).due()));

    stands(0, State.SENT, null);
  }

  @Test
  public void of_two_that_may_have_left_within_the_cap_the_older_is_not_held_by_the_younger() {
    world.mailer.answers.addAll(List.of(LOST, LOST));
    world.adaAsksFor(ITEMS.get(1), new IssueId(502));
    ships(0, WISH);
    ships(1, new IssueId(502));
    world.rules.with(RT, FakeRulebook.capped(LIVE, 1));

    passes(SOON);
    passes(Duration.ofMinutes(10));

    stands(0, State.SENT, null);
    stands(1, State.RETRY, Reason.DAILY_CAP);
  }
}
