package io.roundtrip.notify.news;

import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.NewsAhead.Part;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** Two people asked for dark mode; what is decided while its news has not left. */
public class WaitingNewsTest {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);

  private final World world = new World();
  private final WaitingNews waiting =
      new WaitingNews(
          world.outbox,
          new StopMail(world.outbox, world.clock),
          world.news.undoWindows,
          new Listeners(
              world.audience, new Untold(world.news.undoWindows, world.outbox), NewsGuard.OPEN),
          world.rules);

  @Before
  public void an_undo_window() {
    world.rules.with(RT, FakeRulebook.live(WINDOW));
  }

  private static Part of(RoadmapStatus status) {
    return new Part(Set.of(), Set.of(status));
  }

  private UndoWindow last() {
    return world.news.undoWindows.of(DARK_MODE, 1).get(0);
  }

  @Test
  public void while_it_can_be_undone_each_of_its_people_counts() {
    world.moves(SHIPPED);

    assertThat(waiting.of(RT, Part.ALL)).isEqualTo(2);
    assertThat(waiting.of(RT, of(SHIPPED))).isEqualTo(2);
    assertThat(waiting.of(RT, of(PLANNED))).isZero();
    assertThat(waiting.of(RT, Part.of(Kind.MERGED))).isZero();
    assertThat(waiting.of(OTHER, Part.ALL)).isZero();
  }

  @Test
  public void what_was_not_told_when_it_came_is_not_told_when_its_undo_window_ends() {
    world.moves(SHIPPED);

    waiting.drop(RT, Part.ALL, Reason.DRY_RUN);

    assertThat(waiting.of(RT, Part.ALL)).isZero();
    world.passes(WINDOW);
    assertThat(world.outbox.all()).isEmpty();
    assertThat(last().step()).isEqualTo(UndoWindow.Step.DONE);
    assertThat(last().outcome()).isEqualTo(Reason.DRY_RUN);
  }

  @Test
  public void a_later_change_within_the_undo_window_is_news() {
    world.moves(IN_PROGRESS);
    waiting.drop(RT, Part.ALL, Reason.DRY_RUN);

    world.moves(SHIPPED);
    world.passes(WINDOW);

    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void what_is_told_all_along_is_left_alone() {
    world.moves(SHIPPED);

    waiting.drop(RT, of(PLANNED), Reason.STATUS_NOT_TOLD);
    waiting.drop(OTHER, Part.ALL, Reason.DRY_RUN);

    world.passes(WINDOW);
    assertThat(world.mailer.mails).hasSize(2);
  }

  /** Told, no more, and told again before a sender looked. */
  @Test
  public void mail_that_was_dropped_does_not_leave_when_its_status_is_told_again() {
    world.halt(Reason.PAUSED);
    world.moves(SHIPPED);
    world.passes(WINDOW);
    assertThat(waiting.of(RT, of(SHIPPED))).isEqualTo(2);

    waiting.drop(RT, of(SHIPPED), Reason.STATUS_NOT_TOLD);

    world.halt(null);
    world.passes(WINDOW);
    assertThat(world.mailer.mails).isEmpty();
    assertThat(world.outbox.all())
        .hasSize(2)
        .extracting(OutboxEntry::reason)
        .containsOnly(Reason.STATUS_NOT_TOLD);
  }

  /** Its mails are being written: they are in the outbox. */
  @Test
  public void a_closed_one_is_left_to_whoever_closed_it() {
    world.moves(SHIPPED);
    world.news.undoWindows.move(last(), last().closed());

    assertThat(waiting.of(RT, Part.ALL)).isZero();
    waiting.drop(RT, Part.ALL, Reason.DRY_RUN);

    assertThat(last().outcome()).isNull();
  }
}
