package io.roundtrip;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * SAL's door to SQL over a plain data source: commit when the work returns, roll back when it
 * throws.
 */
record SqlOnJdbc(DataSource database)
    implements TransactionalExecutorFactory, TransactionalExecutor {
  @Override
  public TransactionalExecutor create() {
    return this;
  }

  @Override
  public TransactionalExecutor createReadOnly() {
    return this;
  }

  @Override
  public TransactionalExecutor createExecutor(boolean readOnly, boolean newTransaction) {
    return this;
  }

  @Override
  public <A> A execute(ConnectionCallback<A> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        A answer = work.execute(connection);
        connection.commit();
        return answer;
      } catch (RuntimeException | Error failed) {
        connection.rollback();
        throw failed;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
