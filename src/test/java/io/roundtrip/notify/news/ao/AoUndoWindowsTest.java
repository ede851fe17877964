package io.roundtrip.notify.news.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.Disturbed;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.news.UndoWindowsContract;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import org.junit.Rule;
import org.junit.Test;

public class AoUndoWindowsTest extends UndoWindowsContract {
  @Rule public final AoDatabases db = AoDatabases.h2(UndoWindowRow.class);

  @Override
  protected UndoWindows undoWindows() {
    return new AoUndoWindows(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  @Test
  public void a_database_that_refuses_is_not_taken_for_another_node() {
    UndoWindows broken =
        new AoUndoWindows(
            Disturbed.beforeCreate(
                db.ao(),
                () -> {
                  throw new IllegalStateException("disk full");
                }),
            new JdbcConditionalWrites(db.sql(), "io.roundtrip"));

    assertThatThrownBy(
            () -> broken.open(UndoWindow.begun(Letters.move(7, PLANNED, SHIPPED, MONDAY), MONDAY)))
        .hasMessage("disk full");
  }
}
