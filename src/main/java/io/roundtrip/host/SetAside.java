package io.roundtrip.host;

import java.util.List;

/**
 * Rows of our tables that cannot be read, for example after a downgrade: work goes on without them,
 * and an administrator sees which they are. Nothing is deleted; a row that can be read again, or is
 * gone, leaves the list by itself.
 */
public interface SetAside {
  /**
   * @param fault the kind of fault, never anything of the row's content
   */
  record Row(String table, long id, String fault) {}

  /** Looks again at each of them. Two queries, and one a row. */
  List<Row> rows(int most);
}
