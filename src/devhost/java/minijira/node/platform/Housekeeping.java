package minijira.node.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import minijira.store.DbException;
import minijira.store.RowReader;

/**
 * The node's own bookkeeping: locks, heartbeats, jobs, settings. Each statement commits alone, on
 * connections that no plugin statement is counted on and no open transaction is joined to.
 */
public final class Housekeeping implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS cluster_node (id VARCHAR(60) PRIMARY KEY, seen BIGINT NOT"
              + " NULL)",
          "CREATE TABLE IF NOT EXISTS cluster_lock (name VARCHAR(255) PRIMARY KEY, owner"
              + " VARCHAR(120) NOT NULL, until BIGINT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS plugin_setting (name VARCHAR(400) PRIMARY KEY, kind"
              + " VARCHAR(10) NOT NULL, content ${text})",
          "CREATE TABLE IF NOT EXISTS clustered_job (id VARCHAR(255) PRIMARY KEY, runner"
              + " VARCHAR(255) NOT NULL, every BIGINT NOT NULL, first_run BIGINT, cron"
              + " VARCHAR(200), zone VARCHAR(60), params ${text}, next_run BIGINT, version BIGINT"
              + " NOT NULL)");

  private final HikariDataSource pool;

  public Housekeeping(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(1);
    config.setPoolName("minijira-housekeeping");
    pool = new HikariDataSource(config);
    String text = url.startsWith("jdbc:h2") ? "VARCHAR(1000000)" : "TEXT";
    for (String table : TABLES) update(table.replace("${text}", text));
  }

  public int update(String sql, Object... args) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepared(connection, sql, args)) {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new DbException(sql, failed);
    }
  }

  /** Inserts, or does nothing and says false if the key is taken. */
  public boolean insert(String sql, Object... args) {
    try {
      return update(sql, args) == 1;
    } catch (DbException taken) {
      if (taken.isDuplicate()) return false;
      throw taken;
    }
  }

  public <T> List<T> query(String sql, RowReader<T> reader, Object... args) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepared(connection, sql, args);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) found.add(reader.read(rows));
      return found;
    } catch (SQLException failed) {
      throw new DbException(sql, failed);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object[] args)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < args.length; i++) statement.setObject(i + 1, args[i]);
    return statement;
  }
}
