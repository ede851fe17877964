package io.roundtrip.notify.news.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
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

  /** Its key is free again when the slower one looks who had it. */
  @Test
  public void a_window_that_another_node_opened_and_closed_meanwhile_is_no_failure() {
    UndoWindow news = UndoWindow.begun(Letters.move(7, PLANNED, SHIPPED, MONDAY), MONDAY);
    Runnable otherOpens = () -> assertThat(undoWindows().open(news)).isTrue();
    Runnable otherCloses =
        () -> {
          UndoWindowRow open = db.ao().find(UndoWindowRow.class)[0];
          open.setStep(UndoWindow.Step.CLOSED.name());
          open.setOpenKey("closed-" + open.getID());
          open.save();
        };
    UndoWindows slow =
        new AoUndoWindows(
            Disturbed.beforeCount(Disturbed.beforeCreate(db.ao(), otherOpens), otherCloses),
            new JdbcConditionalWrites(db.sql(), "io.roundtrip"));

    assertThat(slow.open(news)).isFalse();
    assertThat(undoWindows().of(news.item(), 10)).hasSize(1);
  }
}
