package minijira.store;

import java.sql.SQLException;

/** A failed statement, with its text. */
public final class DbException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String state;

  public DbException(String sql, SQLException cause) {
    super(cause.getMessage() + " in: " + sql, cause);
    this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** True when a unique index refused the row (SQL state 23505 on H2 and PostgreSQL). */
  public boolean isDuplicate() {
    return state.equals("23505");
  }
}
