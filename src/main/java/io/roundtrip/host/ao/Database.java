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
import net.java.ao.RawEntity;

/** What the database says of itself and of our tables; empty where the host offers no SQL. */
public final class Database {
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
