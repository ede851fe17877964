package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/** Where it is written down who did what. */
public interface MergeAudit {
  /**
   * @param what "merge", "split", "undo-merge" or "link-taken-back"
   * @param about ids only
   */
  void add(Instant at, UserKey by, String what, String about);
}
