package io.roundtrip.notify.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What our tables are called in SQL. */
final class Tables {
  private Tables() {}

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
