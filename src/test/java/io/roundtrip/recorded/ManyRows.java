package io.roundtrip.recorded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Many rows like the first of a table, other in what must be, with long words where words stand.
 */
final class ManyRows {
  private static final Set<String> WORDS =
      Set.of("WORDS", "DETAIL", "SUBJECT", "ABOUT", "NAME", "LINE_TEXT", "CAUSED_BY", "FAULT");

  private final Connection database;

  ManyRows(Connection database) {
    this.database = database;
  }

  /**
   * @param words put behind those of the row
   */
  void of(String name, int rows, String words) throws SQLException {
    String table =
        first(
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE '%\\_"
                + name.replace("_", "\\_")
                + "' ESCAPE '\\' AND TABLE_NAME LIKE 'AO%'");
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (Statement asked = database.createStatement();
        ResultSet one =
            asked.executeQuery(
                "SELECT COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, IS_IDENTITY FROM"
                    + " INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = '"
                    + table
                    + "'")) {
      while (one.next()) {
        String column = one.getString(1);
        if (one.getString(4).equals("YES")) continue;
        columns.add('"' + column + '"');
        values.add(value(table, column, one.getLong(3), words));
      }
    }
    try (Statement added = database.createStatement()) {
      String sql =
          "INSERT INTO \"%1$s\" (%2$s) SELECT %3$s FROM (SELECT * FROM \"%1$s\" ORDER BY \"ID\""
              + " LIMIT 1), SYSTEM_RANGE(1, %4$d)";
      int made =
          added.executeUpdate(
              sql.formatted(table, String.join(", ", columns), String.join(", ", values), rows));
      if (made != rows) throw new AssertionError(made + " rows of " + name);
    }
  }

  private String value(String table, String column, long length, String words) throws SQLException {
    String quoted = '"' + column + '"';
    if (unique(table, column))
      return length > 0 ? "'x' || LPAD(X, 20, '0')" : quoted + " + X + 1000000";
    if (column.equals("LINE_NUMBER")) return quoted + " + X";
    if (WORDS.contains(column))
      return "SUBSTRING(COALESCE("
          + quoted
          + ", '') || '"
          + words
          + "', 1, "
          + Math.min(length, 4000)
          + ")";
    return quoted;
  }

  private boolean unique(String table, String column) throws SQLException {
    String sql =
        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE IS_UNIQUE AND TABLE_NAME = '"
            + table
            + "' AND COLUMN_NAME = '"
            + column
            + "'";
    return !first(sql).equals("0");
  }

  private String first(String sql) throws SQLException {
    try (Statement asked = database.createStatement();
        ResultSet one = asked.executeQuery(sql)) {
      if (!one.next()) throw new AssertionError("none: " + sql);
      return one.getString(1);
    }
  }
}
