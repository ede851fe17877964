package io.roundtrip.host.ao;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.RawEntity;

/** What the database says of itself and of our tables; empty where the host offers no SQL. */
public final class Database {
  private static final Pattern NAME = Pattern.compile("[;?&]database(?:name)?=([^;&]*)");

  private final Supplier<Sql> sql;
  private final TableNames names;

  /**
   * @param sql may fail, as may what it gives, where the host offers no SQL
   */
  public Database(Supplier<Sql> sql, String namespace) {
    this.sql = sql;
    this.names = new TableNames(namespace);
  }

  /** Product and version. */
  public Optional<String> product() {
    return ask(
        connection -> {
          DatabaseMetaData data = connection.getMetaData();
          return Optional.of(
              data.getDatabaseProductName() + " " + data.getDatabaseProductVersion());
        });
  }

  /**
   * Where the database is, as its driver was told, without what may differ from node to node: no
   * parameters but the name of the database.
   */
  public Optional<String> address() {
    return ask(connection -> Optional.ofNullable(connection.getMetaData().getURL()))
        .map(Database::bare);
  }

  static String bare(String url) {
    int end = url.length();
    for (int i = 0; i < end; i++) if (";?".indexOf(url.charAt(i)) >= 0) end = i;
    String rest = url.substring(end).toLowerCase(Locale.ROOT);
    Matcher named = NAME.matcher(rest);
    return url.substring(0, end) + (named.find() ? ";" + named.group(1) : "");
  }

  /** The columns of each index of this table, unique ones too; in capitals. */
  public Optional<Set<Set<String>>> indexes(Class<? extends RawEntity<Long>> row) {
    return ask(
        connection -> {
          Optional<TableNames.Place> place = names.place(row, connection);
          return place.isEmpty() ? Optional.empty() : Optional.of(indexes(place.get(), connection));
        });
  }

  private static Set<Set<String>> indexes(TableNames.Place place, Connection connection)
      throws SQLException {
    Map<String, Set<String>> byName = new TreeMap<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getIndexInfo(connection.getCatalog(), place.schema(), place.table(), false, true)) {
      while (found.next()) {
        String index = found.getString("INDEX_NAME");
        String column = found.getString("COLUMN_NAME");
        if (index == null || column == null) continue;
        byName
            .computeIfAbsent(index, any -> new TreeSet<>())
            .add(column.replace("\"", "").toUpperCase(Locale.ROOT));
      }
    }
    return new HashSet<>(byName.values());
  }

  private <T> Optional<T> ask(Sql.Work<Optional<T>> question) {
    try {
      return sql.get().inTransaction(question);
    } catch (IllegalStateException | LinkageError absent) {
      return Optional.empty();
    }
  }
}
