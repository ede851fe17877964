package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the change history of one issue in one go; the groups' own items would cost a query each.
 */
public final class JiraStatusHistory implements StatusHistory {
  private static final String STATUS = "status";
  private static final Comparator<StatusChange> OLDEST_FIRST =
      Comparator.comparing(StatusChange::at).thenComparing(change -> change.id().value());

  private final IssueManager issues;
  private final ChangeHistoryManager histories;

  public JiraStatusHistory(IssueManager issues, ChangeHistoryManager histories) {
    this.issues = issues;
    this.histories = histories;
  }

  @Override
  public Optional<ItemHistory> of(IssueId item) {
    return Optional.ofNullable(issues.getIssueObject(item.value())).map(this::read);
  }

  private ItemHistory read(Issue issue) {
    return new ItemHistory(
        new IssueId(issue.getId()),
        new ProjectId(issue.getProjectId()),
        issue.getStatusId(),
        histories.getAllChangeItems(issue).stream()
            .filter(item -> STATUS.equals(item.getField()))
            .map(JiraStatusHistory::change)
            .sorted(OLDEST_FIRST)
            .toList());
  }

  private static StatusChange change(ChangeHistoryItem item) {
    return new StatusChange(
        new ChangeId(item.getChangeGroupId()),
        only(item.getFroms().keySet()),
        only(item.getTos().keySet()),
        item.getCreated().toInstant(),
        new UserKey(Objects.requireNonNullElse(item.getUserKey(), "")));
  }

  private static String only(Set<String> ids) {
    return ids.isEmpty() ? "" : ids.iterator().next();
  }
}
