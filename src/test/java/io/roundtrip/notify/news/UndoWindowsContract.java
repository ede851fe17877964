package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Race;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

public abstract class UndoWindowsContract {
  private static final Instant END = MONDAY.plusSeconds(900);

  protected abstract UndoWindows undoWindows();

  private List<UndoWindow> known() {
    return undoWindows().of(DARK_MODE, 20);
  }

  private UndoWindow opened() {
    assertThat(
            undoWindows()
                .open(
                    UndoWindow.begun(Letters.move(7, PLANNED, IN_PROGRESS, MONDAY), END), known()))
        .isTrue();
    return undoWindows().of(DARK_MODE, 1).get(0);
  }

  private UndoWindow moved(UndoWindow from, UndoWindow to) {
    assertThat(undoWindows().move(from, to)).isTrue();
    return to;
  }

  @Test
  public void keeps_everything_it_is_given() {
    UndoWindow open = opened();

    UndoWindow longer =
        moved(
            open,
            open.extended(
                Letters.move(8, IN_PROGRESS, SHIPPED, MONDAY.plusSeconds(5)), END.plusSeconds(5)));

    assertThat(undoWindows().of(DARK_MODE, 5)).containsExactly(longer);
    assertThat(longer.from()).isEqualTo(PLANNED);
    assertThat(longer.to()).isEqualTo(SHIPPED);
    assertThat(longer.changes()).containsExactly(new ChangeId(7), new ChangeId(8));
  }

  @Test
  public void those_of_a_project_that_are_not_done_are_told_from_others() {
    UndoWindow open = opened();
    ProjectId here = open.project();

    assertThat(undoWindows().underWay(here, 0, 5)).containsExactly(open);
    assertThat(undoWindows().underWay(here, 0, 0)).isEmpty();
    assertThat(undoWindows().underWay(here, open.id(), 5)).isEmpty();
    assertThat(undoWindows().underWay(new ProjectId(here.value() + 1), 0, 5)).isEmpty();
    UndoWindow silent = moved(open, open.silenced(Reason.DRY_RUN));
    UndoWindow closed = moved(silent, silent.closed());
    assertThat(undoWindows().underWay(here, 0, 5)).containsExactly(closed);
    moved(closed, closed.done(null, 2));
    assertThat(undoWindows().underWay(here, 0, 5)).isEmpty();
  }

  @Test
  public void each_of_them_is_looked_at_once_though_it_changes_meanwhile() {
    UndoWindow open = opened();
    List<UndoWindow> seen = new ArrayList<>();

    undoWindows()
        .eachUnderWay(
            open.project(),
            window -> {
              seen.add(window);
              moved(window, window.silenced(Reason.DRY_RUN));
            });

    assertThat(seen).containsExactly(open);
    assertThat(known().get(0).outcome()).isEqualTo(Reason.DRY_RUN);
  }

  @Test
  public void an_item_has_one_open_window() throws Exception {
    UndoWindow fresh = UndoWindow.begun(Letters.move(7, PLANNED, SHIPPED, MONDAY), END);

    var answers = Race.of(5, () -> undoWindows().open(fresh, List.of()));

    assertThat(Collections.frequency(answers, true)).isEqualTo(1);
    assertThat(undoWindows().of(DARK_MODE, 10)).hasSize(1);
  }

  @Test
  public void of_many_who_close_it_one_succeeds_and_the_item_is_free() throws Exception {
    UndoWindow open = opened();

    var answers = Race.of(5, () -> undoWindows().move(open, open.closed()));

    assertThat(Collections.frequency(answers, true)).isEqualTo(1);
    assertThat(
            undoWindows()
                .open(
                    UndoWindow.begun(Letters.move(9, IN_PROGRESS, SHIPPED, MONDAY), END), known()))
        .isTrue();
    assertThat(undoWindows().of(DARK_MODE, 10)).hasSize(2);
  }

  @Test
  public void whoever_does_not_know_of_the_last_one_opens_none_though_it_has_ended() {
    List<UndoWindow> before = known();
    UndoWindow open = opened();
    List<UndoWindow> between = List.of(moved(open, open.closed()));
    UndoWindow next = opened();
    moved(next, next.closed());
    UndoWindow late = UndoWindow.begun(Letters.move(9, IN_PROGRESS, SHIPPED, MONDAY), END);

    assertThat(undoWindows().open(late, before)).isFalse();
    assertThat(undoWindows().open(late, between)).isFalse();
    assertThat(undoWindows().open(late, known())).isTrue();
  }

  @Test
  public void several_closed_windows_of_one_item_live_together() {
    for (int i = 0; i < 3; i++) {
      UndoWindow open = opened();
      UndoWindow closed = moved(open, open.closed());
      moved(closed, closed.done(Reason.NET_ZERO, 0));
    }

    assertThat(undoWindows().of(DARK_MODE, 10))
        .hasSize(3)
        .allMatch(c -> c.step() == UndoWindow.Step.DONE);
    assertThat(undoWindows().of(DARK_MODE, 2)).hasSize(2);
  }

  @Test
  public void is_to_be_finished_when_its_end_has_come_until_it_is_done() {
    UndoWindow open = opened();

    assertThat(undoWindows().toFinish(END.minusMillis(1), 0, 10)).isEmpty();
    assertThat(undoWindows().toFinish(END, 0, 10)).containsExactly(open);
    assertThat(undoWindows().toFinish(END, open.id(), 10)).isEmpty();
    assertThat(undoWindows().nextEnd()).isEqualTo(END);
    UndoWindow closed = moved(open, open.closed());
    assertThat(undoWindows().toFinish(MONDAY, 0, 10)).containsExactly(closed);
    assertThat(undoWindows().toFinish(MONDAY, closed.id(), 10)).isEmpty();
    assertThat(undoWindows().nextEnd()).as("its messages are not all written").isEqualTo(END);
    moved(closed, closed.done(null, 2));
    assertThat(undoWindows().nextEnd()).isEqualTo(Instant.MAX);
    assertThat(undoWindows().toFinish(END, 0, 10)).isEmpty();
  }
}
