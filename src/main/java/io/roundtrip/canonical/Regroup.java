package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;

/** Groups of duplicates follow Jira's links. May be told twice, and by our own doing. */
public interface Regroup {
  void linked(IssueId feedback, IssueId item);

  void unlinked(IssueId feedback, IssueId item);

  /** The issue is gone. */
  void deleted(IssueId issue);
}
