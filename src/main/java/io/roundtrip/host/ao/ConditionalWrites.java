package io.roundtrip.host.ao;

import java.util.Map;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/** Writes that rest on what the row is at that very moment. */
public interface ConditionalWrites {
  /**
   * Sets the columns and makes the version one higher, if the row still has this version. Of any
   * number of callers on any number of nodes one gets true. A crash leaves the row before or after
   * the step, never between.
   *
   * @param columns upper-case names; values are String, Long, Integer, Boolean or null (text
   *     columns only)
   */
  <T extends RawEntity<Long>> boolean move(
      Class<T> table, long id, int version, Map<String, ? extends @Nullable Object> columns);

  /** A row by a column that is unique, and which of its columns counts. */
  record Counted(String key, long value, String count) {}

  /**
   * Sets the columns and makes the count one higher, whatever it is by now: of any number of
   * callers each is counted. False when there is no such row.
   */
  <T extends RawEntity<Long>> boolean countUp(
      Class<T> table, Counted row, Map<String, Object> columns);
}
