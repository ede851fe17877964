package io.roundtrip.notify.guard;

import io.roundtrip.kernel.IssueId;
import java.util.List;

/** Where it is kept that Jira was asked to send no mail. */
public interface QuietChanges {
  /** One insert, no reads. Safe to repeat. */
  void note(QuietChange quiet);

  /** Newest first. One query. */
  List<QuietChange> of(IssueId item, int most);
}
