package io.roundtrip.host.ao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

  /** Quoted, with its schema; empty when this connection does not see one such table. */
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

  /** Empty when this connection does not see one such table. */
  Optional<Place> place(Class<? extends RawEntity<Long>> row, Connection connection)
      throws SQLException {
    return look(prefix + row.getAnnotation(Table.class).value(), connection);
  }

  static String quoted(String name, Connection connection) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    String mark = quote == null ? "" : quote.strip();
    return mark + name + mark;
  }

  /**
   * The table of another site in the same database has the same name; where that of this connection
   * is not known for sure there is none.
   */
  private static Optional<Place> look(String name, Connection connection) throws SQLException {
    String here = connection.getSchema();
    List<Place> all = all(name, connection);
    List<Place> ours =
        all.stream().filter(place -> here != null && here.equals(place.schema())).toList();
    List<Place> likely = ours.isEmpty() ? all : ours;
    return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
  }

  private static List<Place> all(String name, Connection connection) throws SQLException {
    List<Place> all = new ArrayList<>();
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), null, "%" + name.substring(3), kinds)) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        if (table.equalsIgnoreCase(name))
          all.add(new Place(tables.getString("TABLE_SCHEM"), table));
      }
    }
    return all;
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
