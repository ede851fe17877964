package io.roundtrip.notify.crash;

import io.roundtrip.notify.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/** Reads the outbox's table from outside, on H2 and PostgreSQL. */
final class OutboxEye {
  private static final String COLUMNS =
      "select \"ID\", \"CONTACT_ID\", \"STATE\", \"REASON\", \"VER\", \"DUE_AT\", \"OWNER\" from ";

  private final Connection connection;
  private final LongFunction<String> address;
  private final String table;

  /**
   * @param address of the contact with this id
   */
  OutboxEye(Connection connection, LongFunction<String> address) throws SQLException {
    this.connection = connection;
    this.address = address;
    this.table = table(connection, "OUTBOX");
  }

  /** Every contact's address, for those who know them by id. */
  static Map<Long, String> addresses(Connection connection) throws SQLException {
    String contacts = table(connection, "CONTACT");
    try (PreparedStatement ask =
            connection.prepareStatement("select \"ID\", \"EMAIL\" from " + contacts);
        ResultSet found = ask.executeQuery()) {
      Map<Long, String> all = new HashMap<>();
      while (found.next()) all.put(found.getLong(1), String.valueOf(found.getString(2)));
      return all;
    }
  }

  private static String table(Connection connection, String name) throws SQLException {
    try (PreparedStatement names =
        connection.prepareStatement(
            "select table_schema, table_name from information_schema.tables"
                + " where table_name like ?")) {
      names.setString(1, "AO#_______#_".replace('#', '\\') + name);
      try (ResultSet found = names.executeQuery()) {
        if (!found.next()) throw new SQLException("no table of the " + name);
        return '"' + found.getString(1) + "\".\"" + found.getString(2) + '"';
      }
    }
  }

  List<Standing> all() throws SQLException {
    return read(table);
  }

  List<Standing> inFlight() throws SQLException {
    return read(table + " where \"STATE\" in ('CLAIMED', 'HANDOFF')");
  }

  private List<Standing> read(String rows) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(COLUMNS + rows);
        ResultSet found = ask.executeQuery()) {
      List<Standing> all = new ArrayList<>();
      while (found.next())
        all.add(
            new Standing(
                found.getLong(1),
                address.apply(found.getLong(2)),
                State.valueOf(found.getString(3)),
                text(found, 4),
                found.getInt(5),
                found.getLong(6),
                text(found, 7)));
      return all;
    }
  }

  private static String text(ResultSet found, int column) throws SQLException {
    String text = found.getString(column);
    return text == null ? "" : text;
  }

  /** The versions of these rows. */
  Map<Long, Integer> versions(Set<Long> rows) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select \"ID\", \"VER\" from " + table + " where \"ID\" = any (?)")) {
      ask.setArray(1, connection.createArrayOf("bigint", rows.toArray()));
      try (ResultSet found = ask.executeQuery()) {
        Map<Long, Integer> versions = new HashMap<>();
        while (found.next()) versions.put(found.getLong(1), found.getInt(2));
        return versions;
      }
    }
  }
}
