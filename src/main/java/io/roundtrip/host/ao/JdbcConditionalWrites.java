package io.roundtrip.host.ao;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/**
 * The conditional write as SQL, in a short transaction of its own. Active Objects cannot do it: its
 * {@code save()} looks at the primary key only. Column names are ours, never a user's; values are
 * bound.
 */
public final class JdbcConditionalWrites implements ConditionalWrites {
  private final Sql sql;
  private final TableNames names;

  public JdbcConditionalWrites(TransactionalExecutorFactory sql, String namespace) {
    this.sql = new Sql(sql);
    this.names = new TableNames(namespace);
  }

  /** Whether the host lets us reach this table. */
  boolean reaches(Class<? extends RawEntity<Long>> table) {
    return sql.inTransaction(connection -> names.of(table, connection).isPresent());
  }

  @Override
  public <T extends RawEntity<Long>> boolean move(
      Class<T> table, long id, int version, Map<String, ? extends @Nullable Object> columns) {
    return LongSigns.spared(
        columns,
        row -> sql.inTransaction(connection -> update(connection, table, id, version, row) == 1));
  }

  private <T extends RawEntity<Long>> int update(
      Connection connection,
      Class<T> table,
      long id,
      int version,
      Map<String, ? extends @Nullable Object> columns)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    StringBuilder set = setting(connection, table, columns, values);
    set.append(TableNames.quoted("VER", connection)).append(" = ? WHERE ");
    set.append(TableNames.quoted("ID", connection)).append(" = ? AND ");
    set.append(TableNames.quoted("VER", connection)).append(" = ?");
    values.add(version + 1);
    values.add(id);
    values.add(version);
    return updated(connection, set, values);
  }

  @Override
  public <T extends RawEntity<Long>> boolean countUp(
      Class<T> table, Counted row, Map<String, Object> columns) {
    return sql.inTransaction(
        connection -> {
          List<@Nullable Object> values = new ArrayList<>();
          StringBuilder set = setting(connection, table, columns, values);
          String count = TableNames.quoted(row.count(), connection);
          set.append(count).append(" = ").append(count).append(" + 1 WHERE ");
          set.append(TableNames.quoted(row.key(), connection)).append(" = ?");
          values.add(row.value());
          return updated(connection, set, values) == 1;
        });
  }

  private StringBuilder setting(
      Connection connection,
      Class<? extends RawEntity<Long>> table,
      Map<String, ? extends @Nullable Object> columns,
      List<@Nullable Object> values)
      throws SQLException {
    String name =
        names
            .of(table, connection)
            .orElseThrow(() -> new SQLException("no table of " + table.getSimpleName()));
    StringBuilder set = new StringBuilder("UPDATE ").append(name).append(" SET ");
    for (Map.Entry<String, ? extends @Nullable Object> column : columns.entrySet()) {
      set.append(TableNames.quoted(column.getKey(), connection)).append(" = ?, ");
      values.add(column.getValue());
    }
    return set;
  }

  private static int updated(
      Connection connection, StringBuilder update, List<@Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(update.toString())) {
      for (int i = 0; i < values.size(); i++) bind(statement, i + 1, values.get(i));
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    if (value == null) statement.setNull(at, Types.VARCHAR);
    else if (value instanceof Long number) statement.setLong(at, number);
    else if (value instanceof Integer number) statement.setInt(at, number);
    else if (value instanceof Boolean yes) statement.setBoolean(at, yes);
    else statement.setString(at, (String) value);
  }
}
