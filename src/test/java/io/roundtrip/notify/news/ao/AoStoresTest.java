package io.roundtrip.notify.news.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Disturbed;
import io.roundtrip.notify.news.Marks;
import io.roundtrip.notify.news.SeenChanges;
import io.roundtrip.notify.news.StoresContract;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.news.TrackedItems;
import org.junit.Rule;
import org.junit.Test;

public class AoStoresTest extends StoresContract {
  private static final String MARK = "sweep";

  @Rule public final AoDatabases db = AoDatabases.h2(TrackRow.class, SeenRow.class, MarkRow.class);

  @Override
  protected TrackedItems tracked() {
    return new AoTrackedItems(db.ao());
  }

  @Override
  protected SeenChanges seen() {
    return new AoSeenChanges(db.ao());
  }

  @Override
  protected Marks marks() {
    return new AoMarks(db.ao());
  }

  private static ActiveObjects full(ActiveObjects ao) {
    return Disturbed.beforeCreate(
        ao,
        () -> {
          throw new IllegalStateException("disk full");
        });
  }

  @Test
  public void a_database_that_refuses_is_not_taken_for_another_node() {
    ActiveObjects full = full(db.ao());

    assertThatThrownBy(() -> new AoTrackedItems(full).begin(new Tracked(DARK_MODE, MONDAY)))
        .hasMessage("disk full");
    assertThatThrownBy(() -> new AoSeenChanges(full).add(DARK_MODE, new ChangeId(1), MONDAY))
        .hasMessage("disk full");
    assertThatThrownBy(() -> new AoMarks(full).put(MARK, MONDAY, "")).hasMessage("disk full");
  }

  @Test
  public void of_two_nodes_that_begin_at_once_the_first_one_counts() {
    Tracked first = new Tracked(DARK_MODE, MONDAY);
    TrackedItems slow =
        new AoTrackedItems(Disturbed.beforeCreate(db.ao(), () -> tracked().begin(first)));

    slow.begin(new Tracked(DARK_MODE, MONDAY.plusSeconds(1)));

    assertThat(tracked().find(DARK_MODE)).contains(first);
  }

  @Test
  public void two_nodes_may_put_the_same_mark_and_see_the_same_change_at_once() {
    new AoMarks(Disturbed.beforeCreate(db.ao(), () -> marks().put(MARK, MONDAY, "1")))
        .put(MARK, MONDAY, "2");
    new AoSeenChanges(
            Disturbed.beforeCreate(db.ao(), () -> seen().add(DARK_MODE, new ChangeId(1), MONDAY)))
        .add(DARK_MODE, new ChangeId(1), MONDAY);

    assertThat(marks().find(MARK)).isPresent();
    assertThat(seen().of(DARK_MODE)).containsExactly(new ChangeId(1));
  }
}
