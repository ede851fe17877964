package io.roundtrip.notify.news;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Race;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The small tables: tracked items, seen changes, marks. */
public abstract class StoresContract {
  protected abstract TrackedItems tracked();

  protected abstract SeenChanges seen();

  protected abstract Marks marks();

  private static Tracked item(long id) {
    return new Tracked(new IssueId(id), MONDAY);
  }

  @Test
  public void the_first_moment_of_tracking_stays() throws Exception {
    tracked().begin(item(1));

    tracked().begin(new Tracked(new IssueId(1), MONDAY.plusSeconds(60)));
    Race.of(
        4,
        () -> {
          tracked().begin(item(2));
          return true;
        });

    assertThat(tracked().find(new IssueId(1))).contains(item(1));
    assertThat(tracked().after(-1, 10)).containsExactly(item(1), item(2));
  }

  @Test
  public void tracked_items_are_walked_in_pieces() {
    for (long id = 1; id <= 7; id++) tracked().begin(item(id));

    assertThat(tracked().after(-1, 3)).containsExactly(item(1), item(2), item(3));
    assertThat(tracked().after(6, 3)).containsExactly(item(7));
    assertThat(tracked().after(7, 3)).isEmpty();
  }

  @Test
  public void finds_the_tracked_among_many() {
    tracked().begin(item(600));
    List<IssueId> many = new ArrayList<>();
    for (long id = 1; id <= 1200; id++) many.add(new IssueId(id));

    assertThat(tracked().among(many)).containsExactly(new IssueId(600));
    assertThat(tracked().among(List.of())).isEmpty();
    assertThat(tracked().find(new IssueId(601))).isEmpty();
  }

  @Test
  public void a_change_is_seen_once_however_often_it_is_added() throws Exception {
    Race.of(
        4,
        () -> {
          seen().add(DARK_MODE, new ChangeId(5), MONDAY);
          return true;
        });
    seen().add(DARK_MODE, new ChangeId(4), MONDAY);

    assertThat(seen().of(DARK_MODE)).containsExactlyInAnyOrder(new ChangeId(4), new ChangeId(5));
    assertThat(seen().of(new IssueId(9))).isEmpty();
  }

  @Test
  public void a_mark_holds_the_newest() {
    marks().put(QuickSweep.LAST, MONDAY, "1");

    marks().put(QuickSweep.LAST, MONDAY.plusSeconds(1), "");

    assertThat(marks().find(QuickSweep.LAST)).contains(new Mark(MONDAY.plusSeconds(1), ""));
    assertThat(marks().find("something else")).isEmpty();
  }
}
