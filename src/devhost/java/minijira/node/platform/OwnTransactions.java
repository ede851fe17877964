package minijira.node.platform;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import minijira.store.DbException;

/**
 * Short transactions on a connection of their own. Whether it is a new one is only a hint, as on
 * Jira; here it always is, so that nothing comes to rely on the other.
 */
public final class OwnTransactions implements TransactionalExecutorFactory {
  private static final Set<String> NOT_YOURS =
      Set.of(
          "commit",
          "rollback",
          "close",
          "setAutoCommit",
          "setReadOnly",
          "abort",
          "setSavepoint",
          "releaseSavepoint");

  private final DataSource pool;

  public OwnTransactions(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public TransactionalExecutor create() {
    return new Executor(false);
  }

  @Override
  public TransactionalExecutor createReadOnly() {
    return new Executor(true);
  }

  @Override
  public TransactionalExecutor createExecutor(boolean readOnly, boolean newTransaction) {
    return new Executor(readOnly);
  }

  private final class Executor implements TransactionalExecutor {
    private final boolean readOnly;

    Executor(boolean readOnly) {
      this.readOnly = readOnly;
    }

    @Override
    public <A> A execute(ConnectionCallback<A> callback) {
      try (Connection connection = pool.getConnection()) {
        connection.setReadOnly(readOnly);
        connection.setAutoCommit(false);
        boolean done = false;
        try {
          A result = callback.execute(guarded(connection));
          connection.commit();
          done = true;
          return result;
        } finally {
          if (!done) connection.rollback();
          connection.setAutoCommit(true);
          connection.setReadOnly(false);
        }
      } catch (SQLException failed) {
        throw new DbException("transaction", failed);
      }
    }
  }

  private static Connection guarded(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            OwnTransactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> {
              if (NOT_YOURS.contains(method.getName()))
                throw new UnsupportedOperationException(
                    method.getName() + " is the executor's, not the callback's");
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
