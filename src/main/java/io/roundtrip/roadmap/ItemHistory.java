package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.List;

/**
 * What Jira knows about an item's status, now and before.
 *
 * @param project where the item is now
 * @param status Jira's id of the status it has now
 * @param changes every change of status, in the order in which each led to the next and the last to
 *     {@code status}; where that leaves a choice, oldest first, equal times by id
 */
public record ItemHistory(
    IssueId item, ProjectId project, String status, List<StatusChange> changes) {
  public ItemHistory {
    changes = List.copyOf(StatusChain.of(changes, status));
  }
}
