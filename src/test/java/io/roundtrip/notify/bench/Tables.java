package io.roundtrip.notify.bench;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.StepRow;
import io.roundtrip.notify.news.ao.HintRow;
import io.roundtrip.notify.news.ao.MarkRow;
import io.roundtrip.notify.news.ao.SeenRow;
import io.roundtrip.notify.news.ao.TrackRow;
import io.roundtrip.notify.news.ao.UndoWindowRow;
import io.roundtrip.notify.send.ao.OutboxRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The tables of telling. */
final class Tables {
  private Tables() {}

  static void migrate(ActiveObjects ao) {
    ao.migrate(
        OutboxRow.class,
        StepRow.class,
        HintRow.class,
        MarkRow.class,
        SeenRow.class,
        TrackRow.class,
        UndoWindowRow.class);
  }

  /** The outbox as it is called in SQL. */
  static String outbox(Connection on) throws SQLException {
    String schema = on.getSchema();
    try (ResultSet found =
        on.getMetaData()
            .getTables(
                on.getCatalog(), schema, "AO%OUTBOX", new String[] {"TABLE", "BASE TABLE"})) {
      found.next();
      return "\"" + schema + "\".\"" + found.getString("TABLE_NAME") + '"';
    }
  }
}
