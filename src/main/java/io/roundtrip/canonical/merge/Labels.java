package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;

/** Labels of issues, changed in a user's name, with history. */
public interface Labels {
  String REGRESSION = "regression";

  /** False when it was there already. */
  boolean put(IssueId issue, String label, UserKey by);

  /** Nothing happens when it is not there. */
  void take(IssueId issue, String label, UserKey by);
}
