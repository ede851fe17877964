package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;

/** Whether there may be news of an issue that no panel shows yet. */
public interface NewsAhead {
  /** Jira said a moment ago that the issue changed, and nobody has looked yet. One query. */
  boolean of(IssueId issue);
}
