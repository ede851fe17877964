package minijira.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The database of one node. A transaction belongs to a thread: everything that thread asks until
 * the outermost {@link #tx} returns runs in it. Outside of one every statement commits alone.
 */
public final class Db implements AutoCloseable {
  private final HikariDataSource pool;
  private final Dialect dialect;
  private final Statements statements = new Statements();
  private final ThreadLocal<Tx> current = new ThreadLocal<>();
  private final Ids ids = new Ids(this);

  private Db(HikariDataSource pool, Dialect dialect) {
    this.pool = pool;
    this.dialect = dialect;
  }

  /** Opens the pool (32 connections) and brings the schema up to date. */
  public static Db open(String jdbcUrl, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(tuned(jdbcUrl));
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(32);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(20_000);
    config.setPoolName("minijira");
    Db db = new Db(new HikariDataSource(config), Dialect.of(jdbcUrl));
    Schema.install(db);
    return db;
  }

  /** H2 gives up on a lock after two seconds, which is short for two nodes on a small machine. */
  private static String tuned(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:h2:") && !jdbcUrl.contains("LOCK_TIMEOUT")
        ? jdbcUrl + ";LOCK_TIMEOUT=15000;QUERY_CACHE_SIZE=128"
        : jdbcUrl;
  }

  /** A database in memory, gone when closed. */
  public static Db memory(String name) {
    return open("jdbc:h2:mem:" + name, "sa", "");
  }

  public <T> List<T> query(String sql, RowReader<T> reader, Object... args) {
    return with(
        sql,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            statements.own(sql);
            return read(statement, reader);
          }
        });
  }

  /** For the host's own housekeeping, which nobody wants in the statistics. */
  public <T> List<T> uncounted(String sql, RowReader<T> reader, Object... args) {
    return with(
        sql,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            return read(statement, reader);
          }
        });
  }

  public <T> Optional<T> one(String sql, RowReader<T> reader, Object... args) {
    List<T> rows = query(sql, reader, args);
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
  }

  /** Rows changed. */
  public int update(String sql, Object... args) {
    return with(
        sql,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            statements.own(sql);
            return statement.executeUpdate();
          }
        });
  }

  /** Inserts the row; a missing "id" comes from {@link #nextId}. The id, or 0 for id "none". */
  public long insert(String table, Map<String, Object> row) {
    Map<String, Object> full = new LinkedHashMap<>(row);
    Object id = full.computeIfAbsent("id", k -> nextId(table));
    update(insertSql(table, full), full.values().toArray());
    return id instanceof Number number ? number.longValue() : 0;
  }

  /** Several rows of one shape in one round trip. */
  public void batch(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) return;
    with(
        sql,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
              bind(statement, row);
              statement.addBatch();
            }
            statements.own(sql);
            return statement.executeBatch();
          }
        });
  }

  /**
   * Runs the work in this thread's transaction, or in a new one; a new one rolls back on any
   * exception.
   */
  public <T> T tx(Supplier<T> work) {
    return current.get() != null ? work.get() : begin(work);
  }

  public void tx(Runnable work) {
    tx(
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs the work in a transaction of its own, whatever is open on this thread. */
  public <T> T apart(Supplier<T> work) {
    Tx outer = current.get();
    current.remove();
    try {
      return begin(work);
    } finally {
      if (outer != null) current.set(outer);
    }
  }

  public boolean inTx() {
    return current.get() != null;
  }

  /**
   * On this thread, after the commit; at once when no transaction is open; never after a rollback.
   */
  public void afterCommit(Runnable work) {
    Tx tx = current.get();
    if (tx == null) work.run();
    else tx.afterCommit(work);
  }

  /** On this thread, after commit or rollback; at once when no transaction is open. */
  public void atEnd(Runnable work) {
    Tx tx = current.get();
    if (tx == null) work.run();
    else tx.atEnd(work);
  }

  public long nextId(String table) {
    return ids.next(table);
  }

  /** Connections of their own, outside of this thread's transaction; counted. */
  public DataSource dataSource() {
    return new CountingDataSource(pool, statements);
  }

  /**
   * Connections that are this thread's transaction while one is open, and of their own otherwise;
   * counted.
   */
  public DataSource joiningDataSource() {
    return new CountingDataSource(
        new JoiningDataSource(
            pool, () -> Optional.ofNullable(current.get()).map(tx -> tx.connection)),
        statements);
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Executed statements of this node since its start. */
  public long statements() {
    return statements.ofNode();
  }

  /** What {@link Statements#byWork} counts. */
  public Map<String, Long> statementsByWork() {
    return statements.byWork();
  }

  /** Statements of the calling thread with which plugins wrote. */
  public long writtenByThread() {
    return statements.writtenByThread();
  }

  /** Executed statements of the calling thread. */
  public long statementsOfThread() {
    return statements.ofThread();
  }

  @Override
  public void close() {
    pool.close();
  }

  private <T> T begin(Supplier<T> work) {
    Tx tx = new Tx(connection());
    current.set(tx);
    boolean committed = false;
    try {
      T result = work.get();
      tx.connection.commit();
      committed = true;
      return result;
    } catch (SQLException e) {
      throw new DbException("commit", e);
    } finally {
      current.remove();
      Connections.end(tx.connection, committed);
      tx.ended(committed);
    }
  }

  private Connection connection() {
    try {
      Connection connection = pool.getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new DbException("connect", e);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T with(String sql, Work<T> work) {
    try {
      Tx tx = current.get();
      if (tx != null) return work.on(tx.connection);
      try (Connection connection = pool.getConnection()) {
        return work.on(connection);
      }
    } catch (SQLException e) {
      throw new DbException(sql, e);
    }
  }

  private static <T> List<T> read(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    List<T> result = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) result.add(reader.read(rows));
    }
    return result;
  }

  private static void bind(PreparedStatement statement, Object[] args) throws SQLException {
    for (int i = 0; i < args.length; i++) statement.setObject(i + 1, args[i]);
  }

  private static String insertSql(String table, Map<String, Object> row) {
    String marks = "?, ".repeat(row.size());
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", row.keySet())
        + ") VALUES ("
        + marks.substring(0, marks.length() - 2)
        + ")";
  }
}
