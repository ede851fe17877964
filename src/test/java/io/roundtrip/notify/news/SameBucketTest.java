package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** Work that stays inside one roadmap status tells nobody, and it is kept why. */
public class SameBucketTest {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final World world = new World();

  /** The status "CLOSED" stands for shipped, too. */
  private ChangeId moves(String status) {
    ChangeId change = world.jira.move(DARK_MODE, status, world.now());
    world.one.note.on(DARK_MODE, RT);
    world.passes(Duration.ofSeconds(2));
    return change;
  }

  private List<UndoWindow> windows() {
    return world.news.undoWindows.all();
  }

  private void shipped() {
    world.moves(SHIPPED);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void is_told_to_nobody_and_says_why() {
    shipped();

    ChangeId change = moves("CLOSED");

    UndoWindow kept = windows().get(1);
    assertThat(kept.outcome()).isEqualTo(Reason.SAME_BUCKET);
    assertThat(kept.step()).isEqualTo(UndoWindow.Step.DONE);
    assertThat(kept.from()).isEqualTo(SHIPPED);
    assertThat(kept.to()).isEqualTo(SHIPPED);
    assertThat(kept.news()).isEqualTo(change);
    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.news.seen.of(DARK_MODE)).contains(change);
  }

  @Test
  public void again_and_again_it_is_one_line() {
    shipped();
    for (int i = 0; i < 30; i++) moves(i % 2 == 0 ? "CLOSED" : "SHIPPED");
    Instant last = world.now().minusSeconds(2);

    assertThat(windows()).hasSize(2);
    assertThat(windows().get(1).last()).isEqualTo(last);
    assertThat(windows().get(1).ends()).isEqualTo(last);
    assertThat(windows().get(1).changes()).hasSizeLessThanOrEqualTo(20);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void after_other_news_it_is_a_line_of_its_own() {
    shipped();
    moves("CLOSED");
    moves("PLANNED");
    moves("SHIPPED");
    moves("CLOSED");

    assertThat(windows())
        .extracting(UndoWindow::outcome)
        .containsExactly(null, Reason.SAME_BUCKET, null, null, Reason.SAME_BUCKET);
  }

  @Test
  public void seen_twice_it_is_kept_once() {
    shipped();
    world.jira.move(DARK_MODE, "CLOSED", world.now());
    world.news.reconcile.swept(DARK_MODE);
    List<UndoWindow> once = windows();

    new Reconcile(
            world.jira,
            new RoadmapMoves(world.jira, world.jira),
            new OurItems(world.news.tracked, world.news.begin, world.audience, world.rules),
            new InMemorySeenChanges(),
            world.news.closeTheLoop::on,
            world.clock)
        .swept(DARK_MODE);

    assertThat(windows()).isEqualTo(once);
  }

  @Test
  public void in_an_open_undo_window_it_changes_nothing() {
    world.rules.with(RT, FakeRulebook.live(WINDOW));
    world.moves(SHIPPED);
    UndoWindow open = windows().get(0);

    moves("CLOSED");

    assertThat(windows()).containsExactly(open);
    world.passes(WINDOW);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void in_a_status_of_which_nobody_is_told_it_says_nothing() {
    world.rules.with(
        RT, FakeRulebook.telling(FakeRulebook.live(Duration.ZERO), PLANNED, IN_PROGRESS));
    world.moves(SHIPPED);

    moves("CLOSED");

    assertThat(windows()).extracting(UndoWindow::outcome).containsExactly(Reason.STATUS_NOT_TOLD);
  }

  @Test
  public void it_is_no_move_of_many() {
    shipped();

    ChangeId change = moves("CLOSED");

    assertThat(world.foundMoves.find(DARK_MODE, change)).isEmpty();
  }

  @Test
  public void what_comes_next_is_news() {
    shipped();
    moves("CLOSED");

    moves("IN_PROGRESS");

    assertThat(windows().get(2).from()).isEqualTo(SHIPPED);
    assertThat(windows().get(2).outcome()).isNull();
  }

  private static RoadmapMoved stayed(int change, RoadmapStatus in, ProjectId project, Instant at) {
    return new RoadmapMoved(
        DARK_MODE, project, in, in, true, new ChangeId(change), at, new UserKey("lin"));
  }

  @Test
  public void it_is_more_of_the_same_in_one_status_of_one_project_only() {
    UndoWindow kept = UndoWindow.inOneBucket(stayed(1, SHIPPED, RT, MONDAY));

    assertThat(kept.isJoinedBy(stayed(2, SHIPPED, RT, MONDAY))).isTrue();
    assertThat(kept.isJoinedBy(stayed(2, PLANNED, RT, MONDAY))).isFalse();
    assertThat(kept.isJoinedBy(stayed(2, SHIPPED, new ProjectId(RT.value() + 1), MONDAY)))
        .isFalse();
  }

  @Test
  public void what_a_clock_behind_stamped_is_not_the_last_of_it() {
    UndoWindow kept = UndoWindow.inOneBucket(stayed(1, SHIPPED, RT, MONDAY));

    UndoWindow joined = kept.joinedBy(stayed(2, SHIPPED, RT, MONDAY.minusSeconds(60)));

    assertThat(joined.last()).isEqualTo(MONDAY);
    assertThat(joined.ends()).isEqualTo(MONDAY);
    assertThat(joined.news()).isEqualTo(new ChangeId(2));
  }
}
