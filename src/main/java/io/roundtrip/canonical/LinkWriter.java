package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;

/**
 * Makes and removes "Feedback" links in Jira, in a user's name and with that user's permissions.
 */
public interface LinkWriter {
  /**
   * Whether the link was made; false when it is there already.
   *
   * @throws io.roundtrip.kernel.Refused when the user may not link these issues, when feedback and
   *     item are the same, or when the link type is missing
   */
  boolean link(IssueId feedback, IssueId item, UserKey by);

  /** Nothing happens when there is no such link. Refused like {@link #link}. */
  void unlink(IssueId feedback, IssueId item, UserKey by);
}
