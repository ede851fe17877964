package io.roundtrip.notify.news.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.news.UndoWindowsContract;
import io.roundtrip.notify.news.window.UndoWindows;
import org.junit.Rule;

public class AoMariaDbUndoWindowsTest extends UndoWindowsContract {
  @Rule public final AoDatabases db = AoDatabases.mariadb(UndoWindowRow.class);

  @Override
  protected UndoWindows undoWindows() {
    return new AoUndoWindows(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }
}
