package io.roundtrip.host.ao;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
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
import net.java.ao.RawEntity;

/** What the database says of itself and of our tables; empty where the host offers no SQL. */
public final class Database {
  private final TransactionalExecutorFactory sql;
  private final TableNames names;

  public Database(TransactionalExecutorFactory sql, String namespace) {
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

  private interface Question<T> {
    Optional<T> of(Connection connection) throws SQLException;
  }

  private <T> Optional<T> ask(Question<T> question) {
    try {
      return sql.create()
          .newTransaction()
          .execute(
              connection -> {
                try {
                  return question.of(connection);
                } catch (SQLException e) {
                  throw new IllegalStateException("the database did not answer", e);
                }
              });
    } catch (IllegalStateException | LinkageError absent) {
      return Optional.empty();
    }
  }
}
