package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;

/** Groups of duplicates follow Jira's links. */
public interface Regroup {
  /** A link of this feedback was made or removed. May be told twice, and by our own doing. */
  void on(IssueId feedback);

  /** The issue is gone. */
  void deleted(IssueId issue);
}
