package io.roundtrip.host.ao;

import java.util.Map;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/** The one conditional write that everything in notify rests on. */
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
}
