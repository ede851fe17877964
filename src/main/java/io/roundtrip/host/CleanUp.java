package io.roundtrip.host;

import java.time.Instant;

/** Deletes the old rows of one table. Run some times a day by one node; may be repeated. */
public interface CleanUp {
  /** As the row's class names it. */
  String table();

  /** Answers how many rows went. */
  int run(Instant now);
}
