package io.roundtrip.host.ao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What our tables and columns are called in SQL: Active Objects puts its prefix before the name,
 * databases their schema.
 */
final class TableNames {
  private final String prefix;
  private final Map<Class<?>, String> known = new ConcurrentHashMap<>();

  /**
   * @param namespace as in the descriptor's ao element
   */
  TableNames(String namespace) {
    this.prefix = "AO_" + lastSix(namespace) + "_";
  }

  /** As the database spells them. */
  record Place(@Nullable String schema, String table) {
    String quoted(Connection connection) throws SQLException {
      String before = schema == null ? "" : TableNames.quoted(schema, connection) + ".";
      return before + TableNames.quoted(table, connection);
    }
  }

  /** Quoted, with its schema; empty when this connection does not see the table. */
  Optional<String> of(Class<? extends RawEntity<Long>> row, Connection connection)
      throws SQLException {
    String found = known.get(row);
    if (found != null) return Optional.of(found);
    Optional<Place> looked = place(row, connection);
    if (looked.isEmpty()) return Optional.empty();
    String name = looked.get().quoted(connection);
    known.put(row, name);
    return Optional.of(name);
  }

  /** Empty when this connection does not see the table. */
  Optional<Place> place(Class<? extends RawEntity<Long>> row, Connection connection)
      throws SQLException {
    return look(prefix + row.getAnnotation(Table.class).value(), connection);
  }

  static String quoted(String name, Connection connection) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    String mark = quote == null ? "" : quote.strip();
    return mark + name + mark;
  }

  private static Optional<Place> look(String name, Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String here = schema(connection);
    Place found = null;
    try (ResultSet tables =
        data.getTables(
            connection.getCatalog(),
            null,
            "%" + name.substring(3),
            new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        String schema = tables.getString("TABLE_SCHEM");
        if (!table.equalsIgnoreCase(name)) continue;
        boolean ours = here != null && here.equals(schema);
        Place place = new Place(schema, table);
        if (ours) return Optional.of(place);
        if (found == null) found = place;
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable String schema(Connection connection) throws SQLException {
    return connection.getSchema();
  }

  private static String lastSix(String namespace) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(md5);
      return hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
