package io.roundtrip.similarity.node;

import java.time.Instant;
import java.util.List;

/** The change table that all nodes share. Rows are only added, and pruned when they are old. */
public interface Changes {
  /** One insert, whatever else happens at the same moment. */
  void add(long issue, Instant at);

  /** Rows with a higher id than this, ascending, at most so many. One query. */
  List<Change> after(long id, int most);

  /** How many rows have a higher id. */
  int countAfter(long id);

  /** The highest id there is; 0 for an empty table. */
  long newest();

  /** The lowest id there is; 0 for an empty table. */
  long oldest();

  /** The highest id of a row that was written before this moment; 0 if there is none. */
  long lastBefore(Instant moment);

  /**
   * Removes the rows that were written before this moment, but for the last of them: whoever has
   * read as far as the oldest row has missed nothing.
   */
  void prune(Instant moment);
}
