package minijira.plugin.ao;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DisposableDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of Active Objects: of their own, apart from those of Jira's issues; nested ones
 * join. The first one that fails rolls everything back.
 */
final class AoTransactions implements DisposableDataSource {
  private static final Set<String> LEFT_TO_THE_TRANSACTION =
      Set.of("close", "commit", "rollback", "setAutoCommit", "setTransactionIsolation");

  private final DataSource pool;
  private final ThreadLocal<Connection> open = new ThreadLocal<>();

  AoTransactions(DataSource pool) {
    this.pool = pool;
  }

  <T> T run(Supplier<T> work, Runnable afterRollback) {
    if (open.get() != null) return work.get();
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      open.set(connection);
      boolean done = false;
      try {
        T result = work.get();
        connection.commit();
        done = true;
        return result;
      } finally {
        open.remove();
        if (!done) {
          connection.rollback();
          afterRollback.run();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new ActiveObjectsException(failed);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection joined = open.get();
    return joined == null ? pool.getConnection() : held(joined);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private static Connection held(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            AoTransactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> {
              if (LEFT_TO_THE_TRANSACTION.contains(method.getName())) return null;
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  @Override
  public void dispose() {}

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
