package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.roadmap.RoadmapMoved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Moves of one item that are joined to one piece of news. */
public class UndoWindowTest {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final FakeRulebook rules = new FakeRulebook().with(RT, FakeRulebook.live(WINDOW));
  private final InMemoryTrackedItems tracked = new InMemoryTrackedItems();
  private final InMemoryUndoWindows windows = new InMemoryUndoWindows();
  private final CloseTheLoop loop = new CloseTheLoop(windows, tracked, rules, clock);

  public UndoWindowTest() {
    tracked.begin(new Tracked(DARK_MODE, MONDAY.minus(Duration.ofDays(1))));
  }

  private static Instant minute(int minute) {
    return MONDAY.plusSeconds(minute * 60L);
  }

  private UndoWindow only() {
    assertThat(windows.all()).hasSize(1);
    return windows.all().get(0);
  }

  @Test
  public void the_first_move_opens_it() {
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(1)));

    UndoWindow open = only();
    assertThat(open.step()).isEqualTo(UndoWindow.Step.OPEN);
    assertThat(open.from()).isEqualTo(PLANNED);
    assertThat(open.to()).isEqualTo(IN_PROGRESS);
    assertThat(open.first()).isEqualTo(minute(1));
    assertThat(open.last()).isEqualTo(minute(1));
    assertThat(open.ends()).isEqualTo(minute(16));
    assertThat(open.changes()).containsExactly(new ChangeId(8));
  }

  @Test
  public void a_later_move_joins_it_and_gives_it_time() {
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(0)));

    loop.on(Letters.move(9, IN_PROGRESS, SHIPPED, minute(10)));

    UndoWindow both = only();
    assertThat(both.from()).isEqualTo(PLANNED);
    assertThat(both.to()).isEqualTo(SHIPPED);
    assertThat(both.first()).isEqualTo(minute(0));
    assertThat(both.last()).isEqualTo(minute(10));
    assertThat(both.ends()).isEqualTo(minute(25));
    assertThat(both.news()).isEqualTo(new ChangeId(9));
    assertThat(both.version()).isEqualTo(1);
  }

  @Test
  public void a_move_found_late_takes_its_place_in_the_history() {
    loop.on(Letters.move(9, IN_PROGRESS, SHIPPED, minute(10)));

    loop.on(Letters.late(Letters.move(8, PLANNED, IN_PROGRESS, minute(0))));

    UndoWindow both = only();
    assertThat(both.from()).isEqualTo(PLANNED);
    assertThat(both.to()).isEqualTo(SHIPPED);
    assertThat(both.first()).isEqualTo(minute(0));
    assertThat(both.last()).isEqualTo(minute(10));
    assertThat(both.ends()).isEqualTo(minute(25));
    assertThat(both.changes()).containsExactly(new ChangeId(8), new ChangeId(9));
    assertThat(both.isNetZero()).isFalse();
  }

  @Test
  public void what_came_last_is_told_whatever_the_clocks_said() {
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(10)));

    loop.on(Letters.move(9, IN_PROGRESS, SHIPPED, minute(2)));

    assertThat(only().from()).isEqualTo(PLANNED);
    assertThat(only().to()).isEqualTo(SHIPPED);
    assertThat(only().news()).isEqualTo(new ChangeId(9));
  }

  @Test
  public void of_two_moves_at_the_same_moment_the_one_found_later_is_the_news() {
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(0)));

    loop.on(Letters.move(9, IN_PROGRESS, SHIPPED, minute(0)));

    assertThat(only().from()).isEqualTo(PLANNED);
    assertThat(only().to()).isEqualTo(SHIPPED);
    assertThat(only().news()).isEqualTo(new ChangeId(9));
  }

  @Test
  public void it_does_not_grow_for_ever() {
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(0)));
    loop.on(Letters.move(9, IN_PROGRESS, PLANNED, minute(14)));
    loop.on(Letters.move(10, PLANNED, IN_PROGRESS, minute(28)));
    loop.on(Letters.move(11, IN_PROGRESS, PLANNED, minute(42)));

    loop.on(Letters.move(12, PLANNED, IN_PROGRESS, minute(55)));

    assertThat(only().ends()).isEqualTo(minute(60));
  }

  @Test
  public void the_same_move_twice_changes_nothing() {
    loop.on(Letters.move(8, PLANNED, SHIPPED, minute(0)));
    UndoWindow once = only();

    loop.on(Letters.move(8, PLANNED, SHIPPED, minute(0)));

    assertThat(only()).isEqualTo(once);
  }

  @Test
  public void a_move_that_was_told_already_opens_no_second_one() {
    loop.on(Letters.move(8, PLANNED, SHIPPED, minute(0)));
    windows.move(only(), only().closed().done(null, 2));

    loop.on(Letters.move(8, PLANNED, SHIPPED, minute(0)));

    assertThat(only().step()).isEqualTo(UndoWindow.Step.DONE);
  }

  @Test
  public void what_moves_after_its_end_is_news_of_its_own() {
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(0)));
    windows.move(only(), only().closed());

    loop.on(Letters.move(9, IN_PROGRESS, SHIPPED, minute(20)));

    assertThat(windows.all()).extracting(UndoWindow::to).containsExactly(IN_PROGRESS, SHIPPED);
  }

  @Test
  public void a_moved_issue_follows_its_new_project() {
    ProjectId next = new ProjectId(10001);
    rules.with(next, FakeRulebook.live(Duration.ofMinutes(5)));
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(0)));

    loop.on(
        new RoadmapMoved(
            DARK_MODE,
            next,
            IN_PROGRESS,
            SHIPPED,
            true,
            new ChangeId(9),
            minute(1),
            new UserKey("engineer")));

    assertThat(only().project()).isEqualTo(next);
    assertThat(only().ends()).isEqualTo(minute(6));
  }

  @Test
  public void an_item_nobody_waits_for_has_none() {
    RoadmapMoved other =
        new RoadmapMoved(
            new IssueId(10999),
            RT,
            PLANNED,
            SHIPPED,
            true,
            new ChangeId(8),
            MONDAY,
            new UserKey("engineer"));

    loop.on(other);

    assertThat(windows.all()).isEmpty();
  }

  @Test
  public void a_window_another_node_opens_or_changes_meanwhile_is_read_again() {
    List<String> race = new ArrayList<>();
    UndoWindows raced =
        new Raced(windows) {
          @Override
          public boolean open(UndoWindow fresh, List<UndoWindow> known) {
            if (race.isEmpty()) {
              race.add("open");
              super.open(
                  UndoWindow.begun(Letters.move(7, PLANNED, PLANNED, minute(0)), minute(15)),
                  known);
            }
            return super.open(fresh, known);
          }
        };

    new CloseTheLoop(raced, tracked, rules, clock).on(Letters.move(8, PLANNED, SHIPPED, minute(1)));

    assertThat(only().changes()).containsExactly(new ChangeId(7), new ChangeId(8));
  }

  @Test
  public void a_change_whose_window_another_node_opens_and_ends_meanwhile_opens_no_second_one() {
    RoadmapMoved move = Letters.move(8, PLANNED, SHIPPED, minute(1));
    UndoWindows slow =
        new Raced(windows) {
          @Override
          public List<UndoWindow> of(IssueId item, int most) {
            List<UndoWindow> known = super.of(item, most);
            if (windows.all().isEmpty()) {
              loop.on(move);
              windows.move(only(), only().closed());
            }
            return known;
          }
        };

    new CloseTheLoop(slow, tracked, rules, clock).on(move);

    assertThat(only().step()).isEqualTo(UndoWindow.Step.CLOSED);
  }

  @Test
  public void a_move_that_came_too_late_for_a_window_opens_the_next_one() {
    loop.on(Letters.move(8, PLANNED, IN_PROGRESS, minute(0)));
    UndoWindows ended =
        new Raced(windows) {
          @Override
          public boolean move(UndoWindow now, UndoWindow next) {
            windows.move(only(), only().closed());
            return super.move(now, next);
          }
        };

    new CloseTheLoop(ended, tracked, rules, clock)
        .on(Letters.move(9, IN_PROGRESS, SHIPPED, minute(1)));

    assertThat(windows.all()).extracting(UndoWindow::to).containsExactly(IN_PROGRESS, SHIPPED);
  }

  @Test
  public void one_that_never_holds_still_is_given_up_for_now() {
    UndoWindows restless =
        new Raced(windows) {
          @Override
          public boolean open(UndoWindow fresh, List<UndoWindow> known) {
            return false;
          }
        };

    assertThatThrownBy(
            () ->
                new CloseTheLoop(restless, tracked, rules, clock)
                    .on(Letters.move(8, PLANNED, SHIPPED, minute(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("item " + DARK_MODE.value());
  }
}
