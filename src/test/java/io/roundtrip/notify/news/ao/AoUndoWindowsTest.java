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
import java.util.List;
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
            () ->
                broken.open(
                    UndoWindow.begun(Letters.move(7, PLANNED, SHIPPED, MONDAY), MONDAY), List.of()))
        .hasMessage("disk full");
  }

  @Test
  public void a_window_that_another_node_opened_and_ended_meanwhile_is_no_failure() {
    UndoWindow news = UndoWindow.begun(Letters.move(7, PLANNED, SHIPPED, MONDAY), MONDAY);
    Runnable otherOpensAndEnds =
        () -> {
          assertThat(undoWindows().open(news, List.of())).isTrue();
          UndoWindow open = undoWindows().of(news.item(), 1).get(0);
          assertThat(undoWindows().move(open, open.closed())).isTrue();
        };
    UndoWindows slow =
        new AoUndoWindows(
            Disturbed.beforeCreate(db.ao(), otherOpensAndEnds),
            new JdbcConditionalWrites(db.sql(), "io.roundtrip"));

    assertThat(slow.open(news, List.of())).isFalse();
    assertThat(undoWindows().of(news.item(), 10)).hasSize(1);
  }
}
