package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import net.java.ao.RawEntity;

/** Several rows in one insert. */
public final class Inserts {
  private Inserts() {}

  /**
   * All of them or none. A bare batch that meets a taken key half-way leaves the rows before it,
   * and whoever looks afterwards takes them for somebody else's.
   */
  public static <T extends RawEntity<K>, K> void together(
      ActiveObjects ao, Class<T> type, List<Map<String, Object>> rows) {
    ao.executeInTransaction(
        () -> {
          ao.create(type, rows);
          return rows.size();
        });
  }
}
