package minijira.store;

import java.sql.Connection;
import java.sql.SQLException;

/** How a transaction's connection goes back to the pool. */
final class Connections {
  private Connections() {}

  static void end(Connection connection, boolean committed) {
    try (connection) {
      if (!committed) connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new DbException("end of transaction", e);
    }
  }
}
