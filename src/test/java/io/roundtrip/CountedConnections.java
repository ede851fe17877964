package io.roundtrip;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.java.ao.DisposableDataSource;

/** Counts the statements prepared on its connections; they may treat texts as Oracle does. */
final class CountedConnections implements DisposableDataSource {
  private final DataSource real;
  private final boolean oracleTexts;
  private final AtomicLong prepared = new AtomicLong();

  CountedConnections(DataSource real, boolean oracleTexts) {
    this.real = real;
    this.oracleTexts = oracleTexts;
  }

  long prepared() {
    return prepared.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = real.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("prepareStatement")) prepared.incrementAndGet();
              try {
                Object made = method.invoke(connection, args);
                return oracleTexts && made instanceof PreparedStatement statement
                    ? OracleTexts.in(statement)
                    : made;
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public void dispose() {}

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
