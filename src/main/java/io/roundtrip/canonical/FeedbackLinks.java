package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.Optional;
import java.util.Set;

/** What Jira's links say now. Nobody's permissions are applied. */
public interface FeedbackLinks {
  /** False when Jira has no type of these links: then no link found does not mean no link. */
  boolean canBeRead();

  /** Issues with a "Feedback" link to this very item. */
  Set<IssueId> feedbackOf(IssueId item);

  /** The items this feedback links to. */
  Set<IssueId> itemsOf(IssueId feedback);

  /** Empty when the issue is gone. */
  Optional<Place> placeOf(IssueId item);

  /** Sub-tasks and, for an epic, its stories. Not their children. */
  Set<IssueId> childrenOf(IssueId item);

  /** Every item that a "Feedback" link points to. Reads all links of the type: for repair only. */
  Set<IssueId> items();
}
