package io.roundtrip.notify.guard;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.send.Meanwhile;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class GuardedNewsTest {
  private static final UserKey LIN = new UserKey("lin");

  private final World world = new World();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final ReadHeldNews read =
      new ReadHeldNews(world.foundMoves, this::about, world.jira, world.clock);
  private final DecideHeldNews decide =
      new DecideHeldNews(
          read,
          world.foundMoves,
          world.outbox,
          project -> new WakeMail(world.outbox, world.clock).of(project, WakeMail.Ended.REVIEW),
          deeds,
          world.clock);
  private final List<IssueId> items = new ArrayList<>();

  private List<HeldMail> about(Collection<FoundMove> moves) {
    Set<FoundMove.About> those = moves.stream().map(FoundMove.About::of).collect(toSet());
    return world.outbox.all().stream()
        .map(GuardedNewsTest::mail)
        .filter(mail -> those.contains(FoundMove.About.of(mail)))
        .toList();
  }

  private static HeldMail mail(OutboxEntry row) {
    return new HeldMail(
        row.id(),
        row.message().item(),
        row.message().change(),
        row.message().contact(),
        row.state(),
        row.reason(),
        row.isUnsure() || row.lead() > 0);
  }

  /** So many items, one wish of ADA on each. */
  private void items(int many) {
    world.rules.with(RT, FakeRulebook.capped(FakeRulebook.live(Duration.ofSeconds(10)), 0));
    for (int i = 0; i < many; i++) {
      IssueId item = new IssueId(5000 + i);
      world.jira.create(item, RT, PLANNED);
      world.news.tracked.begin(new Tracked(item, world.now().minus(Duration.ofDays(1))));
      world.adaAsksFor(item, new IssueId(7000 + i));
      items.add(item);
    }
  }

  private void move(IssueId item, RoadmapStatus to) {
    world.jira.move(item, to, world.now());
    world.one.note.on(item, RT);
  }

  private void moveAll(Duration between) {
    for (IssueId item : items) {
      move(item, SHIPPED);
      world.clock.pass(between);
    }
    world.passes(Duration.ofMinutes(2));
    world.turns();
  }

  private List<Reason> reasons() {
    return world.outbox.all().stream().map(OutboxEntry::reason).distinct().toList();
  }

  @Test
  public void more_than_twenty_items_that_one_person_moves_within_a_minute_wait_for_a_word() {
    items(21);

    moveAll(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);
    HeldNews news = read.of(RT).get(0);
    assertThat(news.items()).hasSize(21);
    assertThat(news.people()).containsExactly(ADA.id());
    assertThat(news.by()).isEqualTo(new UserKey("engineer"));
  }

  private void moveAllWithoutAnUndoWindow(Duration between) {
    world.rules.with(RT, FakeRulebook.live(Duration.ZERO));
    for (IssueId item : items) {
      move(item, SHIPPED);
      for (int i = 0; i < 10; i++) world.passes(between.dividedBy(10));
    }
    for (int i = 0; i < 80; i++) world.passes(Duration.ofSeconds(1));
  }

  @Test
  public void without_an_undo_window_many_at_once_wait_for_a_word_all_of_them() {
    items(30);

    moveAllWithoutAnUndoWindow(Duration.ofMillis(300));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(world.outbox.all()).hasSize(30);
    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);
  }

  @Test
  public void without_an_undo_window_what_one_by_one_becomes_many_waits_but_for_the_first() {
    items(30);

    moveAllWithoutAnUndoWindow(Duration.ofSeconds(2));

    assertThat(world.mailer.receivers()).hasSizeLessThanOrEqualTo(1);
    assertThat(reasons()).contains(Reason.HELD_FOR_REVIEW);
  }

  @Test
  public void without_an_undo_window_a_few_in_a_minute_are_told_within_it() {
    items(5);

    moveAllWithoutAnUndoWindow(Duration.ofSeconds(2));

    assertThat(world.mailer.receivers()).hasSize(5);
  }

  @Test
  public void twenty_items_are_ordinary_work() {
    items(20);

    moveAll(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).hasSize(20);
    assertThat(read.of(RT)).isEmpty();
  }

  @Test
  public void many_items_in_an_hour_are_ordinary_work() {
    items(21);

    moveAll(Duration.ofSeconds(4));

    assertThat(world.mailer.receivers()).hasSize(21);
  }

  @Test
  public void a_bulk_in_another_project_holds_nothing_here() {
    items(20);
    for (int i = 0; i < 30; i++)
      world.foundMoves.note(
          FoundMove.fresh(
              new IssueId(8000 + i),
              new ProjectId(10001),
              new ChangeId(9000 + i),
              new UserKey("engineer"),
              world.now()));

    moveAll(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).hasSize(20);
  }

  @Test
  public void what_the_sweep_finds_is_held_alike() {
    items(25);
    for (IssueId item : items) world.jira.move(item, SHIPPED, world.now());

    world.clock.pass(Duration.ofMinutes(5));
    world.sweeps();
    world.passes(Duration.ofMinutes(1));
    world.turns();

    assertThat(world.outbox.all()).hasSize(25);
    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);
  }

  @Test
  public void told_after_all_each_mail_leaves_once() {
    items(25);
    moveAll(Duration.ofMillis(100));

    decide.tell(RT, read.of(RT).get(0).key(), LIN);
    world.passes(Duration.ofSeconds(1));
    world.turns();

    assertThat(world.mailer.receivers()).hasSize(25);
    assertThat(deeds.all()).hasSize(1);
    assertThat(read.of(RT).get(0).canBeTakenBack()).isFalse();
    assertThatThrownBy(() -> decide.takeBack(RT, read.of(RT).get(0).key(), LIN))
        .isInstanceOf(Refused.class);
  }

  @Test
  public void a_no_ends_each_mail_with_its_reason_and_can_be_taken_back() {
    items(25);
    moveAll(Duration.ofMillis(100));
    String key = read.of(RT).get(0).key();

    decide.leave(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);

    decide.takeBack(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));

    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);

    decide.tell(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).hasSize(25);
  }

  @Test
  public void what_is_judged_once_more_is_shown_and_decided_meanwhile() {
    items(21);
    moveAll(Duration.ofSeconds(1));
    new WakeMail(world.outbox, world.clock).of(RT, WakeMail.Ended.REVIEW);

    assertThat(read.of(RT)).hasSize(1);
    HeldNews news = read.of(RT).get(0);
    assertThat(news.people()).containsExactly(ADA.id());

    decide.leave(RT, news.key(), LIN);
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
  }

  @Test
  public void a_yes_is_taken_back_before_anything_left() {
    items(25);
    moveAll(Duration.ofMillis(100));
    String key = read.of(RT).get(0).key();

    decide.tell(RT, key, LIN);
    decide.takeBack(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);
  }

  @Test
  public void what_nobody_decided_within_a_week_is_old_and_keeps_its_reason() {
    items(21);
    moveAll(Duration.ofSeconds(1));

    world.passes(Duration.ofDays(7));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(world.outbox.all())
        .allMatch(row -> row.state() == State.SKIPPED && row.reason() == Reason.NOT_REVIEWED);
    assertThat(read.of(RT)).isEmpty();
  }

  /** Nobody could read what the project decided, or the database was away. */
  private void movedWhileNothingCouldBeRead(Duration away) {
    Rules rules = world.rules.of(RT);
    world.rules.unreadable(RT);
    move(DARK_MODE, SHIPPED);
    world.passes(away);
    world.rules.with(RT, rules);
    world.news.sweepAll();
    world.turns();
    world.turns();
  }

  @Test
  public void what_could_not_be_read_for_some_hours_is_told_as_soon_as_it_can() {
    movedWhileNothingCouldBeRead(Duration.ofHours(23));

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void what_could_not_be_read_for_a_day_waits_for_a_word_and_is_told_then() {
    movedWhileNothingCouldBeRead(Duration.ofHours(30));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(reasons()).containsExactly(Reason.FOUND_LATE);
    HeldNews news = read.of(RT).get(0);
    assertThat(news.why()).isEqualTo(Reason.FOUND_LATE);
    assertThat(news.items()).containsExactly(DARK_MODE);
    assertThat(news.people()).hasSize(2);
    decide.tell(RT, news.key(), LIN);
    world.passes(Duration.ofSeconds(1));
    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void what_was_found_late_and_is_not_to_be_told_can_be_taken_back() {
    movedWhileNothingCouldBeRead(Duration.ofHours(30));

    decide.leave(RT, read.of(RT).get(0).key(), LIN);
    world.passes(Duration.ofSeconds(1));
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
    decide.takeBack(RT, read.of(RT).get(0).key(), LIN);
    world.passes(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(reasons()).containsExactly(Reason.FOUND_LATE);
  }

  @Test
  public void what_was_found_late_and_nobody_decided_within_a_week_keeps_its_reason() {
    movedWhileNothingCouldBeRead(Duration.ofHours(30));
    world.passes(Duration.ofDays(6));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(world.outbox.all())
        .hasSize(2)
        .allMatch(row -> row.state() == State.SKIPPED && row.reason() == Reason.NOT_REVIEWED);
  }

  @Test
  public void what_was_found_in_time_and_waited_for_days_leaves_by_itself() {
    world.halt(Reason.PAUSED);
    world.moves(SHIPPED);
    world.passes(Duration.ofDays(3));
    world.halt(null);
    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void what_one_person_did_on_a_day_of_which_nothing_was_found_is_decided_at_once() {
    items(3);
    world.clock.pass(Duration.ofHours(1));
    for (IssueId item : items) {
      world.jira.move(item, SHIPPED, world.now());
      world.clock.pass(Duration.ofHours(2));
    }
    world.clock.pass(Duration.ofHours(24));
    world.news.sweepAll();
    world.turns();
    world.turns();

    assertThat(reasons()).containsExactly(Reason.FOUND_LATE);
    assertThat(read.of(RT)).singleElement().satisfies(n -> assertThat(n.items()).hasSize(3));
  }

  private ChangeId moveQuietly(RoadmapStatus from, RoadmapStatus to) {
    ChangeId change = world.jira.move(DARK_MODE, to, world.now());
    world.quietChanges.note(
        new QuietChange(DARK_MODE, from.name(), to.name(), world.now().plusMillis(20)));
    world.one.note.on(DARK_MODE, RT);
    return change;
  }

  @Test
  public void what_was_changed_without_jiras_mail_is_not_told_and_a_person_may_tell_it() {
    moveQuietly(PLANNED, SHIPPED);
    world.passes(Duration.ofSeconds(2));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(reasons()).containsExactly(Reason.NO_MAIL_CHOSEN);
    assertThat(world.outbox.all()).allMatch(row -> row.state() == State.SKIPPED);

    decide.tell(RT, read.of(RT).get(0).key(), LIN);
    world.passes(Duration.ofSeconds(1));

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void a_later_change_with_mail_is_told() {
    moveQuietly(PLANNED, IN_PROGRESS);
    world.passes(Duration.ofSeconds(2));

    world.moves(SHIPPED);

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void a_change_with_mail_just_before_one_without_is_told() {
    world.moves(IN_PROGRESS);
    moveQuietly(IN_PROGRESS, SHIPPED);
    world.passes(Duration.ofSeconds(2));

    assertThat(world.mailer.receivers()).hasSize(2);
    assertThat(reasons()).containsExactlyInAnyOrder(null, Reason.NO_MAIL_CHOSEN);
  }

  @Test
  public void a_quiet_change_is_told_apart_from_the_next_one_by_its_statuses() {
    moveQuietly(PLANNED, IN_PROGRESS);
    world.clock.pass(Duration.ofMillis(15));
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.passes(Duration.ofSeconds(2));

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void what_comes_back_from_the_archive_tells_no_old_news() {
    world.halt(Reason.PAUSED);
    world.moves(SHIPPED);
    world.jira.archive(DARK_MODE);
    world.halt(null);
    world.passes(Duration.ofHours(2));
    assertThat(reasons()).containsExactly(Reason.ARCHIVED);

    world.jira.restore(DARK_MODE);
    world.sweeps();
    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(reasons()).containsExactly(Reason.ARCHIVED);
  }

  @Test
  public void a_project_may_ignore_jiras_choice() {
    world.respectsNoMail.set(false);

    moveQuietly(PLANNED, SHIPPED);
    world.passes(Duration.ofSeconds(2));

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  /** 21 of them are held already, and the windows of four more are still open. */
  private String heldWhileSomeAreStillOpen() {
    items(25);
    items.subList(0, 21).forEach(item -> move(item, SHIPPED));
    world.passes(Duration.ofSeconds(2));
    world.passes(Duration.ofSeconds(6));
    items.subList(21, 25).forEach(item -> move(item, SHIPPED));
    world.passes(Duration.ofSeconds(2));
    world.passes(Duration.ofSeconds(2));
    assertThat(world.outbox.all()).hasSize(21);
    return read.of(RT).get(0).key();
  }

  @Test
  public void a_word_holds_for_news_that_is_still_to_come_and_is_taken_back_with_the_rest() {
    String key = heldWhileSomeAreStillOpen();

    decide.leave(RT, key, LIN);
    world.passes(Duration.ofMinutes(1));
    world.turns();

    assertThat(world.outbox.all()).hasSize(25);
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
    assertThat(read.of(RT)).hasSize(1);

    decide.takeBack(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));

    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);
  }

  private Problem refused(ThrowingCallable what) {
    Refused refused = catchThrowableOfType(Refused.class, what);
    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    return refused.problems().get(0);
  }

  @Test
  public void what_somebody_decided_is_not_decided_again_until_it_is_taken_back() {
    items(21);
    moveAll(Duration.ofMillis(100));
    String key = read.of(RT).get(0).key();
    assertThat(refused(() -> decide.takeBack(RT, key, LIN)).code()).isEqualTo("nothing-decided");

    decide.leave(RT, key, LIN);

    assertThat(refused(() -> decide.tell(RT, key, LIN)).code()).isEqualTo("decided-already");
    assertThat(refused(() -> decide.leave(RT, key, LIN)).code()).isEqualTo("decided-already");
    world.passes(Duration.ofMinutes(1));
    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(deeds.all()).hasSize(1);
  }

  /** It judged the mail before the word, and would hand it over by that. */
  private OutboxEntry inTheHandsOfASender() {
    OutboxEntry row = world.outbox.all().get(0);
    OutboxEntry claimed = row.claimed("node-2/run", world.now());
    assertThat(world.outbox.move(row, claimed)).isTrue();
    return claimed;
  }

  private boolean mayHandOver(OutboxEntry claimed) {
    return world.outbox.find(claimed.id()).orElseThrow().version() == claimed.version();
  }

  @Test
  public void each_word_takes_from_a_sender_what_it_judged_before_it() {
    items(21);
    moveAll(Duration.ofMillis(100));
    String key = read.of(RT).get(0).key();

    OutboxEntry before = inTheHandsOfASender();
    decide.tell(RT, key, LIN);
    assertThat(mayHandOver(before)).as("tell").isFalse();

    OutboxEntry told = inTheHandsOfASender();
    decide.takeBack(RT, key, LIN);
    assertThat(mayHandOver(told)).as("take back").isFalse();

    OutboxEntry heldAgain = inTheHandsOfASender();
    decide.leave(RT, key, LIN);
    assertThat(mayHandOver(heldAgain)).as("leave").isFalse();
    world.passes(Duration.ofSeconds(1));
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
  }

  @Test
  public void what_was_taken_back_can_be_decided_otherwise_before_a_sender_looked_at_it() {
    items(21);
    moveAll(Duration.ofMillis(100));
    String key = read.of(RT).get(0).key();
    decide.tell(RT, key, LIN);

    decide.takeBack(RT, key, LIN);

    assertThat(read.of(RT).get(0).people()).containsExactly(ADA.id());
    decide.leave(RT, key, LIN);
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
  }

  @Test
  public void what_was_tried_before_it_was_held_is_one_that_is_tried_again() {
    items(21);
    moveAll(Duration.ofMillis(100));
    OutboxEntry claimed = inTheHandsOfASender();
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", "h", world.now()), world.now());
    world.outbox.move(claimed, gone);
    world.outbox.move(gone, gone.retried(world.now(), Reason.TRY_LATER, "450", world.now()));
    world.passes(Duration.ofSeconds(1));
    String key = read.of(RT).get(0).key();
    decide.leave(RT, key, LIN);

    decide.takeBack(RT, key, LIN);

    OutboxEntry back = world.outbox.find(gone.id()).orElseThrow();
    assertThat(back.state()).isEqualTo(State.RETRY);
    assertThat(back.attempt()).isEqualTo(1);
    assertThat(world.outbox.all().get(1).state()).isEqualTo(State.DUE);
  }

  @Test
  public void a_dry_run_asks_nobody() {
    items(25);
    world.rules.with(RT, FakeRulebook.dry(FakeRulebook.live(Duration.ofSeconds(10))));

    moveAll(Duration.ofMillis(100));

    assertThat(reasons()).containsExactly(Reason.DRY_RUN);
    assertThat(read.of(RT)).isEmpty();
  }

  /** As when it was moved before this was counted. */
  @Test
  public void a_quiet_change_that_nobody_noted_is_found_in_the_history_for_who_decides() {
    moveQuietly(PLANNED, SHIPPED);
    world.passes(Duration.ofSeconds(2));
    InMemoryFoundMoves none = new InMemoryFoundMoves();
    GuardNews guard = new GuardNews(none, world.quietChanges, world.jira, project -> true);
    OutboxEntry row = world.outbox.all().get(0);

    Optional<NewsGuard.Hold> hold =
        guard.against(
            row.message(),
            world.jira.now(DARK_MODE).orElseThrow(),
            FakeRulebook.live(Duration.ZERO),
            world.now());

    assertThat(hold).contains(new NewsGuard.Hold(Reason.NO_MAIL_CHOSEN));
    assertThat(none.open(RT, Set.of(Reason.NO_MAIL_CHOSEN), Instant.EPOCH, 10))
        .extracting(FoundMove::change)
        .containsExactly(row.message().change());
  }

  private void shippedWithoutMailInALongWindow() {
    world.rules.with(RT, FakeRulebook.live(Duration.ofMinutes(10)));
    moveQuietly(PLANNED, SHIPPED);
    theWindowEnds();
    assertThat(reasons()).containsExactly(Reason.NO_MAIL_CHOSEN);
  }

  private void theWindowEnds() {
    world.passes(Duration.ofMinutes(11));
    world.turns();
    world.clock.pass(Duration.ofHours(1));
  }

  private void shippedOnceMoreInOneWindow() {
    world.moves(IN_PROGRESS);
    world.moves(SHIPPED);
    theWindowEnds();
  }

  @Test
  public void shipped_without_mail_and_once_more_with_it_in_one_window_is_told() {
    shippedWithoutMailInALongWindow();

    shippedOnceMoreInOneWindow();

    assertThat(world.mailer.receivers()).as("somebody wants it told now").hasSize(2);
    assertThat(read.of(RT)).as("is known by now").hasSize(1);
    decide.tell(RT, read.of(RT).get(0).key(), LIN);
    world.passes(Duration.ofSeconds(1));
    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void shipped_without_mail_twice_is_not_told() {
    shippedWithoutMailInALongWindow();

    world.moves(IN_PROGRESS);
    moveQuietly(IN_PROGRESS, SHIPPED);
    theWindowEnds();

    assertThat(world.mailer.receivers()).isEmpty();
  }

  @Test
  public void what_was_not_to_be_told_and_ships_once_more_in_one_window_is_told() {
    shippedWithoutMailInALongWindow();
    decide.leave(RT, read.of(RT).get(0).key(), LIN);

    shippedOnceMoreInOneWindow();

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void shipped_in_a_dry_run_and_once_more_in_one_window_is_told() {
    world.rules.with(RT, FakeRulebook.dry(FakeRulebook.live(Duration.ofMinutes(10))));
    world.moves(SHIPPED);
    theWindowEnds();
    assertThat(reasons()).containsExactly(Reason.DRY_RUN);
    world.rules.with(RT, FakeRulebook.live(Duration.ofMinutes(10)));

    shippedOnceMoreInOneWindow();

    assertThat(world.mailer.receivers()).hasSize(2);
  }

  /** The node dies at that step. */
  private DecideHeldNews diesAt(String step, int time) {
    AtomicInteger steps = new AtomicInteger();
    InvocationHandler mortal =
        (proxy, method, arguments) -> {
          if (method.getName().equals(step) && steps.incrementAndGet() == time)
            throw new IllegalStateException("the node dies");
          boolean outbox = method.getDeclaringClass() == Outbox.class;
          return method.invoke(outbox ? world.outbox : world.foundMoves, arguments);
        };
    ClassLoader loader = getClass().getClassLoader();
    return new DecideHeldNews(
        read,
        (FoundMoves) Proxy.newProxyInstance(loader, new Class<?>[] {FoundMoves.class}, mortal),
        (Outbox) Proxy.newProxyInstance(loader, new Class<?>[] {Outbox.class}, mortal),
        project -> {
          if (step.equals("wake")) throw new IllegalStateException("the node dies");
        },
        deeds,
        world.clock);
  }

  private void brokeOff(ThrowingCallable word) {
    assertThatThrownBy(word).hasMessage("the node dies");
    for (int i = 0; i < 10; i++) world.passes(Duration.ofHours(3));
  }

  @Test
  public void a_word_that_broke_off_half_way_is_given_once_more_and_kept_for_all() {
    moveQuietly(PLANNED, SHIPPED);
    world.passes(Duration.ofSeconds(2));
    String key = read.of(RT).get(0).key();

    brokeOff(() -> diesAt("move", 2).tell(RT, key, LIN));

    assertThat(world.mailer.receivers()).hasSize(1);
    HeldNews half = read.of(RT).get(0);
    assertThat(half.isHalfDone()).isTrue();
    assertThat(half.people()).hasSize(2);
    decide.tell(RT, key, LIN);
    world.passes(Duration.ofHours(3));
    assertThat(world.mailer.receivers()).as("a person said: tell them").hasSize(2);
    assertThat(read.of(RT).get(0).isHalfDone()).isFalse();
    assertThat(deeds.all()).hasSize(1);
  }

  @Test
  public void a_no_that_broke_off_half_way_is_given_once_more_and_kept_for_all() {
    moveQuietly(PLANNED, SHIPPED);
    world.passes(Duration.ofSeconds(2));
    String key = read.of(RT).get(0).key();

    brokeOff(() -> diesAt("move", 2).leave(RT, key, LIN));

    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD, Reason.NO_MAIL_CHOSEN);
    assertThat(refused(() -> decide.tell(RT, key, LIN)).code()).isEqualTo("decided-already");
    decide.leave(RT, key, LIN);
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
    assertThat(read.of(RT).get(0).isHalfDone()).isFalse();
  }

  @Test
  public void a_word_that_broke_off_between_issues_leaves_the_rest_open() {
    items(21);
    moveAll(Duration.ofMillis(100));
    String key = read.of(RT).get(0).key();

    brokeOff(() -> diesAt("decide", 11).tell(RT, key, LIN));

    assertThat(world.mailer.receivers()).isEmpty();
    List<HeldNews> two = read.of(RT);
    assertThat(two).extracting(news -> news.items().size()).containsExactly(11, 10);
    assertThat(two.get(1).isHalfDone()).isTrue();
    decide.tell(RT, two.get(0).key(), LIN);
    assertThat(read.of(RT))
        .as("the senders look at all that waits")
        .noneMatch(HeldNews::isHalfDone);
    world.passes(Duration.ofSeconds(1));
    assertThat(world.mailer.receivers()).hasSize(21);
  }

  @Test
  public void a_word_that_broke_off_before_the_senders_heard_it_can_be_given_once_more() {
    items(21);
    moveAll(Duration.ofMillis(100));
    String key = read.of(RT).get(0).key();

    brokeOff(() -> diesAt("wake", 1).tell(RT, key, LIN));

    assertThat(world.mailer.receivers()).isEmpty();
    assertThat(read.of(RT).get(0).isHalfDone()).isTrue();
    decide.tell(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));
    assertThat(world.mailer.receivers()).hasSize(21);
  }

  @Test
  public void taking_back_that_broke_off_leaves_it_open_to_every_word() {
    moveQuietly(PLANNED, SHIPPED);
    world.passes(Duration.ofSeconds(2));
    String key = read.of(RT).get(0).key();
    decide.leave(RT, key, LIN);

    brokeOff(() -> diesAt("move", 2).takeBack(RT, key, LIN));

    assertThat(read.of(RT).get(0).answer()).isNull();
    assertThat(read.of(RT).get(0).people()).hasSize(2);
    decide.tell(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));
    assertThat(world.mailer.receivers()).hasSize(2);
  }

  @Test
  public void nobody_is_told_of_what_was_changed_without_mail_and_that_is_why() {
    moveQuietly(PLANNED, SHIPPED);
    world.passes(Duration.ofSeconds(2));
    String key = read.of(RT).get(0).key();

    decide.leave(RT, key, LIN);

    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
    decide.takeBack(RT, key, LIN);
    world.passes(Duration.ofSeconds(1));
    assertThat(reasons()).containsExactly(Reason.NO_MAIL_CHOSEN);
    assertThat(world.mailer.receivers()).isEmpty();
  }

  /** The first of them was told before anybody could know that it is one of many. */
  @Test
  public void whom_a_word_is_about_is_whom_it_lets_be_told() {
    items(30);
    moveAllWithoutAnUndoWindow(Duration.ofSeconds(2));
    int before = world.mailer.receivers().size();
    assertThat(before).isEqualTo(1);
    HeldNews held = read.of(RT).get(0);
    assertThat(held.items()).hasSize(29);

    decide.tell(RT, held.key(), LIN);

    HeldNews told = read.of(RT).get(0);
    assertThat(told.canBeTakenBack()).isTrue();
    assertThat(told.people()).isEqualTo(held.people());
  }

  @Test
  public void a_no_keeps_the_reason_of_what_ended_by_itself_meanwhile() {
    items(21);
    moveAll(Duration.ofSeconds(1));
    HeldNews held = read.of(RT).get(0);
    OutboxEntry one = world.outbox.all().get(0);
    Outbox overtaken =
        Meanwhile.before(
            1,
            world.outbox,
            () -> {
              for (OutboxEntry row : world.outbox.all())
                if (row.id() != one.id() && row.state() != State.SKIPPED)
                  world.outbox.move(row, row.skipped(Reason.UNSUBSCRIBED, "", null, world.now()));
            });

    new DecideHeldNews(read, world.foundMoves, overtaken, project -> {}, deeds, world.clock)
        .leave(RT, held.key(), LIN);

    assertThat(world.outbox.all())
        .extracting(OutboxEntry::reason)
        .containsOnly(Reason.NOT_TO_BE_TOLD, Reason.UNSUBSCRIBED);
    assertThat(world.outbox.all())
        .filteredOn(row -> row.reason() == Reason.UNSUBSCRIBED)
        .hasSize(20);
  }

  @Test
  public void that_more_may_come_is_no_reason_that_is_foreseen() {
    items(3);
    for (IssueId item : items) move(item, SHIPPED);
    world.passes(Duration.ofSeconds(2));
    FoundMove move =
        world
            .foundMoves
            .find(items.get(0), world.jira.of(items.get(0)).orElseThrow().changes().get(0).id())
            .orElseThrow();

    Optional<Reason> foreseen =
        new GuardNews(world.foundMoves, world.quietChanges, world.jira, project -> true)
            .ahead(move.item(), move.change(), RT, FakeRulebook.live(Duration.ZERO));

    assertThat(foreseen).isEmpty();
  }
}
