package minijira.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Gives the open transaction's connection, on which commit, rollback and close do nothing. */
final class JoiningDataSource implements DataSource {
  private static final Set<String> LEFT_TO_THE_TRANSACTION =
      Set.of("close", "commit", "rollback", "setAutoCommit");
  private final DataSource pool;
  private final Supplier<Optional<Connection>> open;

  JoiningDataSource(DataSource pool, Supplier<Optional<Connection>> open) {
    this.pool = pool;
    this.open = open;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<Connection> joined = open.get();
    return joined.isPresent() ? held(joined.get()) : pool.getConnection();
  }

  private static Connection held(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JoiningDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> {
              if (LEFT_TO_THE_TRANSACTION.contains(method.getName())) return null;
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
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
