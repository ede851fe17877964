package io.roundtrip.notify.guard;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class GuardedNewsTest {
  private static final UserKey LIN = new UserKey("lin");

  private final World world = new World();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final ReadHeldNews read =
      new ReadHeldNews(
          world.foundMoves,
          items ->
              world.outbox.all().stream()
                  .filter(row -> items.contains(row.message().item()))
                  .map(GuardedNewsTest::mail)
                  .toList(),
          world.jira,
          world.clock);
  private final DecideHeldNews decide =
      new DecideHeldNews(
          read,
          world.foundMoves,
          world.outbox,
          project -> new WakeMail(world.outbox, world.clock).of(project, WakeMail.Ended.REVIEW),
          deeds,
          world.clock);
  private final List<IssueId> items = new ArrayList<>();

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
}
