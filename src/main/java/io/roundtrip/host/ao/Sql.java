package io.roundtrip.host.ao;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The host's own connection, in short transactions. Not every Jira exports what this is made of:
 * whoever names this class names it inside a body, so that it is linked at the first use only.
 */
public final class Sql {
  private final TransactionalExecutorFactory executors;

  public Sql(TransactionalExecutorFactory executors) {
    this.executors = executors;
  }

  /** What is done on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * In a new transaction; what the database says against it is an {@link IllegalStateException}.
   */
  <T> T inTransaction(Work<T> work) {
    return executors
        .createExecutor(false, true)
        .execute(
            connection -> {
              try {
                return work.on(connection);
              } catch (SQLException e) {
                throw new IllegalStateException("the database says no: " + e.getSQLState(), e);
              }
            });
  }
}
