package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.notify.Reason.MOVED_OR_MIGRATED;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.Test;

/** A status that a move into another project or a migration of workflows put there is no news. */
public class NotWorkedOnTest {
  private static final ProjectId NEXT = new ProjectId(10001);
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final World world = new World();

  public NotWorkedOnTest() {
    world.rules.with(NEXT, FakeRulebook.live(Duration.ZERO));
  }

  private void windowed() {
    world.rules.with(RT, FakeRulebook.live(WINDOW)).with(NEXT, FakeRulebook.live(WINDOW));
  }

  private void hinted() {
    world.one.note.on(DARK_MODE, RT);
    world.passes(Duration.ofSeconds(2));
    world.passes(Duration.ofSeconds(2));
  }

  private void swept() {
    world.news.fullSweep.begin();
    world.turns();
    world.turns();
  }

  private ChangeId moved(RoadmapStatus to) {
    return world.jira.mapped(DARK_MODE, NEXT, to, world.now());
  }

  private ChangeId migrated(RoadmapStatus to) {
    return world.jira.mapped(DARK_MODE, RT, to, world.now());
  }

  private void assertWindows(Tuple... outcomes) {
    assertThat(world.news.undoWindows.all())
        .extracting(UndoWindow::to, UndoWindow::outcome)
        .containsExactly(outcomes);
  }

  @Test
  public void what_a_move_put_there_is_told_to_nobody_and_says_why() {
    ChangeId change = moved(SHIPPED);
    hinted();

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all())
        .singleElement()
        .satisfies(
            window -> {
              assertThat(window.step()).isEqualTo(UndoWindow.Step.DONE);
              assertThat(window.from()).isEqualTo(PLANNED);
              assertThat(window.to()).isEqualTo(SHIPPED);
              assertThat(window.outcome()).isEqualTo(MOVED_OR_MIGRATED);
            });
    assertThat(world.news.seen.of(DARK_MODE)).containsExactly(change);
  }

  @Test
  public void what_a_migration_put_there_is_told_to_nobody_at_the_sweep_either() {
    ChangeId change = migrated(SHIPPED);
    swept();
    swept();

    assertThat(world.outbox.all()).isEmpty();
    assertWindows(tuple(SHIPPED, MOVED_OR_MIGRATED));
    assertThat(world.news.seen.of(DARK_MODE)).containsExactly(change);
  }

  @Test
  public void what_a_migration_leaves_where_it_was_says_nothing() {
    migrated(PLANNED);
    swept();

    assertThat(world.news.undoWindows.all()).isEmpty();
    assertThat(world.news.seen.of(DARK_MODE)).hasSize(1);
  }

  @Test
  public void no_feedback_follows_what_nobody_worked_on() {
    List<ItemShipped> followed = new ArrayList<>();
    TellRequesters tell =
        new TellRequesters(
            world.news.undoWindows,
            new Listeners(
                world.audience, new Untold(world.news.undoWindows, world.outbox), NewsGuard.OPEN),
            world.rules,
            world.outbox,
            followed::add,
            world.clock);
    migrated(SHIPPED);
    world.news.reconcile.swept(DARK_MODE);

    world.news.undoWindows.toFinish(world.now(), 0, 9).forEach(tell::of);

    assertWindows(tuple(SHIPPED, MOVED_OR_MIGRATED));
    assertThat(followed).isEmpty();
  }

  @Test
  public void the_next_work_is_news_from_where_the_migration_put_it() {
    windowed();
    migrated(SHIPPED);
    world.jira.move(DARK_MODE, PLANNED, world.now());
    swept();
    world.passes(WINDOW);

    assertWindows(tuple(SHIPPED, MOVED_OR_MIGRATED), tuple(PLANNED, null));
    assertThat(world.news.undoWindows.all().get(1).from()).isEqualTo(SHIPPED);
    assertThat(world.mailer.receivers()).containsExactlyInAnyOrder(ADA.email(), GRACE.email());
  }

  @Test
  public void the_next_work_in_the_new_project_is_news_there() {
    moved(IN_PROGRESS);
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    hinted();

    assertWindows(tuple(IN_PROGRESS, MOVED_OR_MIGRATED), tuple(SHIPPED, null));
    assertThat(world.news.undoWindows.all()).extracting(UndoWindow::project).containsOnly(NEXT);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void news_that_stays_true_is_told_when_its_window_ends() {
    windowed();
    world.moves(SHIPPED);
    moved(SHIPPED);
    hinted();
    assertThat(world.outbox.all()).isEmpty();

    world.passes(WINDOW);

    assertWindows(tuple(SHIPPED, null));
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void news_that_a_migration_makes_untrue_ends_with_the_reason_and_not_as_other_news() {
    windowed();
    world.moves(SHIPPED);
    migrated(IN_PROGRESS);
    hinted();
    assertWindows(tuple(SHIPPED, MOVED_OR_MIGRATED));

    world.passes(WINDOW);

    assertWindows(tuple(SHIPPED, MOVED_OR_MIGRATED));
    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void news_that_is_true_again_before_its_window_ends_is_told_after_all() {
    windowed();
    ChangeId work = world.jira.move(DARK_MODE, SHIPPED, world.now());
    hinted();
    migrated(IN_PROGRESS);
    hinted();
    ChangeId back = migrated(SHIPPED);
    hinted();

    world.passes(WINDOW);

    assertWindows(tuple(SHIPPED, null));
    assertThat(world.news.undoWindows.all().get(0).news()).isEqualTo(work).isNotEqualTo(back);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void a_migration_that_was_before_the_work_and_is_found_after_it_takes_nothing_back() {
    windowed();
    ChangeId late = world.jira.mapped(DARK_MODE, RT, IN_PROGRESS, world.now().minusSeconds(5));
    world.jira.move(DARK_MODE, SHIPPED, world.now().plusSeconds(5));
    world.jira.hides(late);
    hinted();
    world.jira.shows(late);
    world.news.reconcile.swept(DARK_MODE);

    assertWindows(tuple(SHIPPED, null));
    assertThat(world.news.undoWindows.all().get(0).changes()).hasSize(2);
  }

  @Test
  public void a_second_migration_does_not_make_news_of_the_first() {
    migrated(SHIPPED);
    migrated(PLANNED);
    migrated(SHIPPED);
    swept();

    assertWindows(
        tuple(SHIPPED, MOVED_OR_MIGRATED),
        tuple(PLANNED, MOVED_OR_MIGRATED),
        tuple(SHIPPED, MOVED_OR_MIGRATED));
    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void work_after_news_became_untrue_is_news_of_its_own() {
    windowed();
    world.moves(SHIPPED);
    migrated(PLANNED);
    hinted();
    world.jira.move(DARK_MODE, IN_PROGRESS, world.now());
    hinted();

    world.passes(WINDOW);

    assertWindows(tuple(SHIPPED, MOVED_OR_MIGRATED), tuple(IN_PROGRESS, null));
    assertThat(world.news.undoWindows.all().get(1).from()).isEqualTo(PLANNED);
    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(0).body().text()).contains("Dark mode is in progress.");
  }

  @Test
  public void the_same_migration_seen_again_changes_nothing() {
    windowed();
    world.moves(SHIPPED);
    migrated(SHIPPED);
    migrated(IN_PROGRESS);
    hinted();
    UndoWindow once = world.news.undoWindows.all().get(0);

    new Reconcile(
            world.jira,
            new RoadmapMoves(world.jira, world.jira),
            new OurItems(world.news.tracked, world.news.begin, world.audience, world.rules),
            new InMemorySeenChanges(),
            world.news.closeTheLoop::on,
            world.clock)
        .swept(DARK_MODE);

    assertThat(world.news.undoWindows.all()).containsExactly(once);
  }

  @Test
  public void what_was_found_too_late_stays_so() {
    windowed();
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.clock.pass(Duration.ofDays(8));
    migrated(IN_PROGRESS);
    migrated(SHIPPED);
    swept();

    assertWindows(tuple(SHIPPED, Reason.OLD_CHANGE));
    assertThat(world.outbox.all()).isEmpty();
  }

  @Test
  public void work_that_was_done_where_the_project_was_off_is_no_news_of_the_next() {
    world.rules.with(RT, Rules.OFF);
    world.jira.move(DARK_MODE, NOT_PLANNED, world.now());
    moved(NOT_PLANNED);
    swept();

    assertThat(world.outbox.all()).isEmpty();
    assertThat(world.news.undoWindows.all()).isEmpty();
  }
}
