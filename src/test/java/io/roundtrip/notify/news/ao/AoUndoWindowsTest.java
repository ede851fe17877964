package io.roundtrip.notify.news.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.notify.news.UndoWindows;
import io.roundtrip.notify.news.UndoWindowsContract;
import org.junit.Rule;

public class AoUndoWindowsTest extends UndoWindowsContract {
  @Rule public final AoDatabases db = AoDatabases.h2(UndoWindowRow.class);

  @Override
  protected UndoWindows undoWindows() {
    return new AoUndoWindows(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }
}
