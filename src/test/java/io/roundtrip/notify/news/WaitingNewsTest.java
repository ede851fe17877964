package io.roundtrip.notify.news;

import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.NewsAhead.Part;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Before;
import org.junit.Test;

/** Two people asked for dark mode; what is decided while its news has not left. */
public class WaitingNewsTest {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);

  private final World world = new World();
  private final WaitingNews waiting = world.news.waiting;

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

  /** Whoever was to write its mails may have gone away. */
  @Test
  public void one_whose_mails_are_still_to_be_written_counts_and_is_dropped() {
    world.moves(SHIPPED);
    world.news.undoWindows.move(last(), last().closed());

    assertThat(waiting.of(RT, Part.ALL)).isEqualTo(2);
    waiting.drop(RT, Part.ALL, Reason.DRY_RUN);

    world.passes(WINDOW);
    assertThat(world.outbox.all()).isEmpty();
    assertThat(last().outcome()).isEqualTo(Reason.DRY_RUN);
  }

  /** Meanwhile, before the mails of this undo window are written, something happens. */
  private void written(UndoWindow ended, Runnable meanwhile) {
    Audience audience =
        item -> {
          meanwhile.run();
          return world.audience.of(item);
        };
    Untold untold = new Untold(world.news.undoWindows, world.outbox);
    new TellRequesters(
            world.news.undoWindows,
            new Listeners(audience, untold, NewsGuard.OPEN),
            world.rules,
            world.outbox,
            shipped -> {},
            world.clock)
        .of(ended);
  }

  @Test
  public void what_a_node_is_writing_then_is_taken_back() {
    world.moves(SHIPPED);

    written(last(), () -> waiting.drop(RT, Part.ALL, Reason.DRY_RUN));

    assertThat(world.outbox.all())
        .hasSize(2)
        .extracting(OutboxEntry::reason)
        .containsOnly(Reason.DRY_RUN);
  }

  @Test
  public void what_another_node_finished_meanwhile_is_not() {
    world.moves(SHIPPED);

    written(last(), () -> world.news.undoWindows.move(last(), last().done(Reason.TOLD_BELOW, 0)));

    assertThat(world.outbox.all()).hasSize(2).allMatch(row -> row.state() == State.DUE);
  }

  private RoadmapMoved late() {
    return Letters.late(Letters.move(8, PLANNED, IN_PROGRESS, world.now()));
  }

  /** Its clock was behind, or its commit late: it does not say where the item is now. */
  @Test
  public void an_earlier_change_that_is_seen_later_brings_nothing_back() {
    UndoWindow open =
        UndoWindow.begun(Letters.move(9, IN_PROGRESS, SHIPPED, world.now()), world.now());

    UndoWindow silenced = open.silenced(Reason.DRY_RUN).extended(late(), world.now());

    assertThat(silenced.outcome()).isEqualTo(Reason.DRY_RUN);
    assertThat(silenced.from()).isEqualTo(PLANNED);
  }

  /** It joins what is told no more in the middle of it. */
  @Test
  public void whoever_changes_it_meanwhile_does_not_bring_it_back() {
    world.moves(SHIPPED);
    AtomicBoolean first = new AtomicBoolean(true);
    UndoWindows between =
        new Raced(world.news.undoWindows) {
          @Override
          public boolean move(UndoWindow now, UndoWindow next) {
            if (first.getAndSet(false)) super.move(now, now.extended(late(), now.ends()));
            return super.move(now, next);
          }
        };
    WaitingNews raced =
        new WaitingNews(
            world.outbox,
            new StopMail(world.outbox, world.clock),
            between,
            new Listeners(world.audience, new Untold(between, world.outbox), NewsGuard.OPEN),
            world.rules);

    raced.drop(RT, Part.ALL, Reason.DRY_RUN);

    assertThat(last().outcome()).isEqualTo(Reason.DRY_RUN);
  }

  @Test
  public void more_than_a_few_hundred_are_all_dropped() {
    for (int i = 0; i < 501; i++) {
      RoadmapMoved move =
          new RoadmapMoved(
              new IssueId(5_000 + i),
              RT,
              PLANNED,
              SHIPPED,
              true,
              new ChangeId(i + 1),
              world.now(),
              new UserKey("engineer"));
      world.news.undoWindows.open(UndoWindow.begun(move, world.now().plus(WINDOW)), List.of());
    }

    waiting.drop(RT, Part.ALL, Reason.DRY_RUN);

    assertThat(world.news.undoWindows.all())
        .hasSize(501)
        .allMatch(window -> window.outcome() == Reason.DRY_RUN);
    world.moves(SHIPPED);
    assertThat(waiting.of(RT, Part.ALL)).as("behind all those").isEqualTo(2);
  }
}
