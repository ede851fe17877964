package minijira.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Hands out connections whose executed statements are counted. */
final class CountingDataSource implements DataSource {
  private final DataSource real;
  private final Statements statements;

  CountingDataSource(DataSource real, Statements statements) {
    this.real = real;
    this.statements = statements;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counted(real.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return counted(real.getConnection(user, password));
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class, (method, args) -> statement(call(connection, method, args), first(args)));
  }

  private Object statement(Object result, String sql) {
    if (result instanceof PreparedStatement prepared)
      return counted(PreparedStatement.class, prepared, sql);
    if (result instanceof Statement plain) return counted(Statement.class, plain, "");
    return result;
  }

  private <S extends Statement> S counted(Class<S> type, S statement, String prepared) {
    return proxy(
        type,
        (method, args) -> {
          if (method.getName().startsWith("execute"))
            statements.one(prepared.isEmpty() ? first(args) : prepared);
          return call(statement, method, args);
        });
  }

  private static String first(Object[] args) {
    return args != null && args.length > 0 && args[0] instanceof String sql ? sql : "";
  }

  private interface Call {
    Object on(Method method, Object[] args) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            CountingDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> call.on(method, args)));
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

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
    return type.isInstance(this) ? type.cast(this) : real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || real.isWrapperFor(type);
  }
}
