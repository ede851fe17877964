package io.roundtrip.notify.bench;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * An outbox after some years: almost all mail ended, half of it in one project, of five thousand
 * people; of the rest some waits, some failed, a little is in a sender's hands.
 */
final class FullOutbox {
  static final long OFTEN = 10_000;
  static final long PERSON = 1_000_007;
  private static final int PEOPLE = 5_000;

  private FullOutbox() {}

  /**
   * @param table quoted, as the database spells it
   * @param numbers a table that counts from 1 on in a column n; 1 is the newest
   */
  static void fill(Statement fill, String table, String numbers, long now) throws SQLException {
    String columns =
        "\"DEDUPE_KEY\",\"VER\",\"STATE\",\"ITEM_ID\",\"PROJECT_ID\",\"CONTACT_ID\",\"KIND\","
            + "\"CHANGE_ID\",\"TO_STATUS\",\"ASKED\",\"CREATED_AT\",\"DUE_AT\",\"ATTEMPT\","
            + "\"REASON\",\"WRITTEN_AT\",\"CHANGED_AT\"";
    String state =
        "case when n % 1000 = 0 then 'DUE' when n % 1000 = 1 then 'RETRY'"
            + " when n % 2000 = 2 then 'DEAD' when n % 2000 = 3 then 'PARKED'"
            + " when n % 20000 = 4 then 'CLAIMED' when n % 20000 = 5 then 'HANDOFF'"
            + " when n % 5 = 0 then 'SKIPPED' else 'SENT' end";
    String reason =
        "case when n % 1000 = 1 then 'TRY_LATER' when n % 2000 = 2 then 'EXPIRED'"
            + " when n % 5 = 0 then 'DAILY_CAP' end";
    fill.execute(
        "insert into "
            + table
            + " ("
            + columns
            + ") select 'made-up-' || n, 3, "
            + state
            + ", 1000 + n / 20, "
            + OFTEN
            + " + case when n % 2 = 0 then 0 else n % 7 end, 1000000 + n % "
            + PEOPLE
            + ", 'SHIPPED', 500 + n / 20, 'SHIPPED', 1, "
            + now
            + " - 1000 * n, "
            + now
            + " - 1000 * n, 1, "
            + reason
            + ", 0, "
            + now
            + " - 1000 * n from "
            + numbers);
  }

  /** So many of the newest are due. */
  static void newestWait(Statement change, String table, int waiting) throws SQLException {
    change.execute(
        "update "
            + table
            + " set \"STATE\" = 'DUE', \"REASON\" = null where \"ID\" < "
            + waiting
            + " + (select min(\"ID\") from "
            + table
            + ")");
  }
}
