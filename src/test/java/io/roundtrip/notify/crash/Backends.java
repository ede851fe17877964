package io.roundtrip.notify.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What PostgreSQL still does for clients that are gone or stand still. */
final class Backends {
  private Backends() {}

  /**
   * Waits until all is done that clients of this name asked for.
   *
   * @param gone whether their connections are to be gone, too
   */
  static void settle(Connection connection, String name, boolean gone)
      throws SQLException, InterruptedException {
    String busy =
        "select count(*) from pg_stat_activity where application_name = ?"
            + (gone ? "" : " and state = 'active'");
    while (true) {
      try (PreparedStatement ask = connection.prepareStatement(busy)) {
        ask.setString(1, name);
        try (ResultSet count = ask.executeQuery()) {
          count.next();
          if (count.getInt(1) == 0) return;
        }
      }
      Thread.sleep(5);
    }
  }
}
