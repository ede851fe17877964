package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.notify.Reason.CLONE;
import static io.roundtrip.notify.Reason.DAILY_CAP;
import static io.roundtrip.notify.Reason.FOUND_LATE;
import static io.roundtrip.notify.Reason.HELD_FOR_REVIEW;
import static io.roundtrip.notify.Reason.IN_DIGEST;
import static io.roundtrip.notify.Reason.KEY_LOST;
import static io.roundtrip.notify.Reason.LEASE_LOST;
import static io.roundtrip.notify.Reason.MAYBE_TOLD;
import static io.roundtrip.notify.Reason.MORE_MAY_COME;
import static io.roundtrip.notify.Reason.NO_SERVER;
import static io.roundtrip.notify.Reason.PAUSED;
import static io.roundtrip.notify.Reason.QUIET_HOURS;
import static io.roundtrip.notify.Reason.RATE_LIMIT;
import static io.roundtrip.notify.Reason.RECEIVER_REFUSES;
import static io.roundtrip.notify.Reason.SENDER_REFUSED;
import static io.roundtrip.notify.Reason.SENDING_DISABLED;
import static io.roundtrip.notify.Reason.SERVER_DOWN;
import static io.roundtrip.notify.Reason.SETTINGS_UNREADABLE;
import static io.roundtrip.notify.Reason.TRY_LATER;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.QuietHours;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.NoteMove;
import io.roundtrip.notify.send.WakeMail.Ended;
import io.roundtrip.notify.send.decide.DecideMailTest;
import io.roundtrip.notify.send.decide.Decision;
import io.roundtrip.notify.send.pace.Rates;
import io.roundtrip.roadmap.RoadmapMoved;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.Test;

/** Every reason for which a mail waits: what ends it, and how soon after that the mail leaves. */
public class WaitsTest {
  private static final Rules LIVE = FakeRulebook.live(Duration.ZERO);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration NEXT_LOOK = Duration.ofSeconds(30);
  private static final Duration NEXT_TRY = Duration.ofMinutes(15);
  private static final Duration QUIET = Duration.ofMinutes(20);

  /**
   * @param begins after it the mail waits
   * @param ends whatever that is, and whoever does it
   */
  private record Wait(
      Reason why,
      String what,
      Consumer<WaitsTest> begins,
      Consumer<WaitsTest> ends,
      Duration leaves) {}

  private static final List<Wait> TABLE = new ArrayList<>();

  private static void row(
      Reason why,
      String what,
      Consumer<WaitsTest> begins,
      Consumer<WaitsTest> ends,
      Duration leaves) {
    TABLE.add(new Wait(why, what, begins, ends, leaves));
  }

  static {
    row(SETTINGS_UNREADABLE, "settings", w -> w.rules(null), w -> w.saved(LIVE), AT_ONCE);
    row(SETTINGS_UNREADABLE, "map", w -> w.spoilt(true), WaitsTest::mapped, AT_ONCE);
    row(DAILY_CAP, "settings", WaitsTest::hadOne, w -> w.saved(LIVE), AT_ONCE);
    row(HELD_FOR_REVIEW, "told", WaitsTest::isOneOfMany, WaitsTest::reviewed, AT_ONCE);
    row(FOUND_LATE, "told", WaitsTest::isFoundLate, WaitsTest::reviewed, AT_ONCE);
    row(MORE_MAY_COME, "no more came", w -> w.isOneOf(2), w -> {}, Duration.ofSeconds(5));
    row(QUIET_HOURS, "settings", WaitsTest::quiet, w -> w.saved(LIVE), AT_ONCE);
    row(IN_DIGEST, "other mail gone", w -> w.led = true, w -> {}, Duration.ofHours(1));
    row(MAYBE_TOLD, "discarded", WaitsTest::mayKnow, WaitsTest::discards, AT_ONCE);
    for (Reason halt : List.of(PAUSED, CLONE, KEY_LOST))
      row(halt, "let go", w -> w.halts(halt), w -> w.halts(null), NEXT_LOOK);
    for (Reason none : List.of(SENDING_DISABLED, NO_SERVER))
      row(none, "switched on", w -> w.unusable(none), w -> w.unusable(null), NEXT_LOOK);
    row(SERVER_DOWN, "answers", w -> w.answers(down()), w -> {}, NEXT_LOOK);
    row(SENDER_REFUSED, "takes", w -> w.answers(notUs()), w -> {}, NEXT_LOOK);
    row(RECEIVER_REFUSES, "takes", w -> w.answers(refused()), w -> {}, NEXT_TRY);
    row(TRY_LATER, "takes", w -> w.answers(later()), w -> {}, NEXT_TRY);
    row(LEASE_LOST, "freed", w -> w.taken = true, w -> {}, AT_ONCE);
    row(RATE_LIMIT, "its turn", WaitsTest::isPreceded, w -> {}, Duration.ofMinutes(1));
  }

  private static Delivery down() {
    return new Delivery.NoServer(SERVER_DOWN, "refused", false);
  }

  private static Delivery notUs() {
    return new Delivery.NoServer(SENDER_REFUSED, "MAIL FROM: 550 no", false);
  }

  private static Delivery refused() {
    return new Delivery.DomainRefused("RCPT: 550 5.7.26 unauthenticated");
  }

  private static Delivery later() {
    return new Delivery.Later("451 later", Duration.ZERO);
  }

  private final World world = new World();
  private boolean taken;
  private boolean led;

  private void rules(Rules now) {
    if (now == null) world.rules.unreadable(RT);
    else world.rules.with(RT, now);
  }

  private void saved(Rules now) {
    rules(now);
    new WakeMail(world.outbox, world.clock).of(RT, Ended.SETTINGS);
  }

  private void quiet() {
    LocalTime here = LocalTime.ofInstant(world.now(), ZoneOffset.UTC);
    rules(LIVE.quiet(new QuietHours(here.minusHours(1), here.plus(QUIET), ZoneOffset.UTC)));
  }

  private void spoilt(boolean now) {
    world.jira.unreadable(now);
  }

  private void mapped() {
    spoilt(false);
    new WakeMail(world.outbox, world.clock).of(RT, Ended.STATUS_MAP);
  }

  private void halts(Reason why) {
    world.halt = Optional.ofNullable(why);
  }

  private void unusable(Reason why) {
    world.mailer.unusable = Optional.ofNullable(why);
  }

  private void answers(Delivery answer) {
    world.mailer.answers.add(answer);
  }

  private void hadOne() {
    IssueId thanked = new IssueId(501);
    world.jira.create(thanked, RT, PLANNED);
    Rules capped = FakeRulebook.capped(FakeRulebook.acknowledging(LIVE), 1);
    world.rules.with(RT, FakeRulebook.strict(capped));
    Message thanks =
        new Message(
            thanked, RT, ADA.id(), Kind.ACKNOWLEDGE, Letters.FIRST_CHANGE, null, "", 1, Set.of());
    world.outbox.add(OutboxEntry.fresh(thanks, world.now(), world.now()));
    world.one.mailTurn.run(() -> true);
  }

  private void mayKnow() {
    world.rules.with(RT, FakeRulebook.strict(LIVE));
    answers(new Delivery.Unknown("read timed out"));
    world.outbox.add(
        OutboxEntry.fresh(Letters.shippedTo(ADA, new ChangeId(400)), world.now(), world.now()));
    world.one.mailTurn.run(() -> true);
  }

  /** One of twenty-one that one person moved at once. */
  private void isOneOfMany() {
    isOneOf(21);
  }

  /** Of some that one person moved at once. */
  private void isOneOf(int many) {
    NoteMove note = new NoteMove(world.foundMoves, world.clock);
    Message news = Letters.shippedTo(ADA);
    for (int i = 0; i < many; i++)
      note.on(
          new RoadmapMoved(
              i == 0 ? news.item() : new IssueId(6000 + i),
              RT,
              PLANNED,
              SHIPPED,
              true,
              i == 0 ? news.change() : new ChangeId(6000 + i),
              world.now(),
              LIN));
  }

  private void isFoundLate() {
    Message news = Letters.shippedTo(ADA);
    new NoteMove(world.foundMoves, world.clock)
        .on(
            new RoadmapMoved(
                news.item(),
                RT,
                PLANNED,
                SHIPPED,
                true,
                news.change(),
                world.now().minus(Duration.ofHours(25)),
                LIN));
  }

  private void reviewed() {
    Message news = Letters.shippedTo(ADA);
    world
        .foundMoves
        .find(news.item(), news.change())
        .ifPresent(move -> world.foundMoves.decide(move.answered(FoundMove.Answer.TELL, "by-lin")));
    new WakeMail(world.outbox, world.clock).of(RT, Ended.REVIEW);
  }

  /** Another to the same domain left just now, and one a minute may. */
  private void isPreceded() {
    world.rates = new Rates(0, 1);
    assertThat(world.one.pace.place(Letters.queuedForAda(), ADA.email())).isEmpty();
  }

  private void discards() {
    DecideMailTest.decide(world, world.outbox, world.one.mail, new InMemoryDeeds())
        .one(world.outbox.all().get(0).id(), Decision.DISCARD, "", LIN);
  }

  private void isFreed() {
    OutboxEntry mail = ours();
    OutboxEntry claimed = mail.claimed("node-2/run", world.now());
    world.outbox.move(mail, claimed);
    world.outbox.move(claimed, claimed.putBack(world.now(), LEASE_LOST, "", world.now()));
  }

  private void leavesWithAnother() {
    OutboxEntry mail = ours();
    world.outbox.move(mail, MailSteps.led(mail, 987, world.now()));
  }

  private OutboxEntry ours() {
    return world.outbox.all().get(world.outbox.all().size() - 1);
  }

  private void begins(Wait each) {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    each.begins().accept(this);
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
    if (taken) isFreed();
    else if (led) leavesWithAnother();
    else world.one.deliver.one(ours());
  }

  @Test
  public void what_waits_goes_on_soon_after_its_reason_has_ended() {
    for (Wait each : TABLE) {
      WaitsTest fresh = new WaitsTest();
      fresh.begins(each);
      assertThat(fresh.ours().reason()).as("%s", each).isEqualTo(each.why());

      each.ends().accept(fresh);
      if (isWoken(each.why()) && !each.why().gathers())
        assertThat(fresh.ours().reason()).as("no longer said: %s", each).isNull();
      fresh.world.clock.pass(each.leaves());
      fresh.world.one.mailTurn.run(() -> true);

      boolean known = each.why() == MAYBE_TOLD;
      assertThat(fresh.ours().state()).as("%s", each).isEqualTo(known ? State.SKIPPED : State.SENT);
    }
  }

  @Test
  public void each_reason_to_wait_is_in_the_table() {
    assertThat(TABLE.stream().map(Wait::why).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Reason.values()).filter(Reason::waits).toList());
    assertThat(TABLE)
        .filteredOn(each -> isWoken(each.why()))
        .allMatch(each -> each.leaves().equals(AT_ONCE));
  }

  private static boolean isWoken(Reason why) {
    return Arrays.stream(Ended.values()).anyMatch(ended -> ended.reasons().contains(why));
  }

  @Test
  public void what_is_judged_at_this_moment_is_judged_again() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
    world.rules.unreadable(RT);
    World.Node slow =
        world
        .new Node(
            "node-1", Meanwhile.before(2, world.outbox, () -> saved(LIVE)), () -> world.nanos);

    assertThat(slow.deliver.one(ours())).isEqualTo(Deliver.Done.LOST);
    world.one.mailTurn.run(() -> true);

    assertThat(ours().state()).isEqualTo(State.SENT);
  }

  @Test
  public void what_changed_hands_while_it_is_woken_is_woken_too() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
    OutboxEntry claimed = ours().claimed("node-2/run", world.now());
    world.outbox.move(ours(), claimed);
    OutboxEntry held =
        claimed.putBack(
            world.now().plus(Duration.ofHours(1)), SETTINGS_UNREADABLE, "", world.now());

    int woken =
        new WakeMail(
                Meanwhile.before(1, world.outbox, () -> world.outbox.move(claimed, held)),
                world.clock)
            .of(RT, Ended.SETTINGS);

    assertThat(woken).isEqualTo(1);
    assertThat(ours().due()).isEqualTo(world.now());
  }

  @Test
  public void more_than_one_page_is_woken_and_other_reasons_are_left_alone() {
    for (int i = 1; i <= 1_100; i++) {
      world.outbox.add(
          OutboxEntry.fresh(Letters.shippedTo(GRACE, new ChangeId(i)), world.now(), world.now()));
      OutboxEntry claimed = ours().claimed("n", world.now());
      world.outbox.move(ours(), claimed);
      Reason why = i % 11 == 0 ? PAUSED : SETTINGS_UNREADABLE;
      world.outbox.move(claimed, claimed.putBack(world.now().plusSeconds(9), why, "", world.now()));
    }

    assertThat(new WakeMail(world.outbox, world.clock).of(RT, Ended.STATUS_MAP)).isEqualTo(1_000);
    assertThat(Due.in(world.outbox, world.now(), 2_000)).hasSize(1_000);
  }
}
