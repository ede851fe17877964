package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.CleanUp;
import io.roundtrip.kernel.Chunks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;

/** Rows that are deleted by their age, in pieces; a run that finds too many leaves the rest. */
public final class OldRows<R extends RawEntity<Long>> implements CleanUp {
  /** So many steps are kept: far more than can be in somebody's hands. */
  private static final long STEPS = 10_000;

  /** Of 500 rows. */
  static final int PIECES = 100;

  private interface Deed {
    int run(Instant now);
  }

  private final Class<R> table;
  private final Deed deed;

  private OldRows(Class<R> table, Deed deed) {
    this.table = table;
    this.deed = deed;
  }

  /**
   * @param column milliseconds
   */
  public static <R extends RawEntity<Long>> CleanUp before(
      ActiveObjects ao, Class<R> table, String column, Duration kept) {
    return new OldRows<>(
        table, now -> pieces(ao, table, column + " < ?", now.minus(kept).toEpochMilli()));
  }

  /** Only rows in which this column has this value. */
  public static <R extends RawEntity<Long>> CleanUp before(
      ActiveObjects ao, Class<R> table, String column, Duration kept, String only, String value) {
    return new OldRows<>(
        table,
        now ->
            pieces(
                ao,
                table,
                column + " < ? AND " + only + " = ?",
                now.minus(kept).toEpochMilli(),
                value));
  }

  /**
   * Only rows for which this holds.
   *
   * @param clause with a question mark for each value
   */
  public static <R extends RawEntity<Long>> CleanUp before(
      ActiveObjects ao,
      Class<R> table,
      String column,
      Duration kept,
      String clause,
      List<?> values) {
    return new OldRows<>(
        table,
        now -> {
          List<Object> all = new ArrayList<>(values);
          all.add(0, now.minus(kept).toEpochMilli());
          return pieces(ao, table, column + " < ? AND " + clause, all.toArray());
        });
  }

  private static <R extends RawEntity<Long>> int pieces(
      ActiveObjects ao, Class<R> table, String clause, Object... values) {
    int gone = 0;
    for (int i = 0; i < PIECES; i++) {
      Query some = Query.select().where(clause, values).order("ID ASC").limit(Chunks.SIZE);
      R[] old = ao.find(table, some);
      if (old.length > 0) ao.delete(old);
      gone += old.length;
      if (old.length < Chunks.SIZE) break;
    }
    return gone;
  }

  /** Steps have no time; the newest are kept. */
  public static CleanUp steps(ActiveObjects ao) {
    return new OldRows<>(
        StepRow.class,
        now -> {
          StepRow[] newest = ao.find(StepRow.class, Query.select().order("ID DESC").limit(1));
          if (newest.length == 0) return 0;
          return ao.deleteWithSQL(StepRow.class, "ID < ?", newest[0].getID() - STEPS);
        });
  }

  @Override
  public String table() {
    return table.getAnnotation(Table.class).value();
  }

  @Override
  public int run(Instant now) {
    return deed.run(now);
  }
}
