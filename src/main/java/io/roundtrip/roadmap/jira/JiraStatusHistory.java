package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the change history of one issue in one go; the groups' own items would cost a query each.
 */
public final class JiraStatusHistory implements StatusHistory {
  private static final Comparator<ChangeGroup> NEWEST_FIRST =
      Comparator.comparing(ChangeGroup::at).thenComparing(ChangeGroup::id).reversed();

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
    ProjectId project = new ProjectId(issue.getProjectId());
    return new ItemHistory(
        new IssueId(issue.getId()),
        project,
        issue.getStatusId(),
        changes(histories.getAllChangeItems(issue), project));
  }

  /** Backwards: where the issue was is known from where it is now. */
  private static List<StatusChange> changes(Collection<ChangeHistoryItem> items, ProjectId now) {
    List<ChangeGroup> groups =
        items.stream()
            .collect(Collectors.groupingBy(ChangeHistoryItem::getChangeGroupId))
            .values()
            .stream()
            .map(ChangeGroup::new)
            .sorted(NEWEST_FIRST)
            .toList();
    List<StatusChange> changes = new ArrayList<>();
    ProjectId project = now;
    for (ChangeGroup group : groups) {
      ProjectId before = group.projectBefore().orElse(project);
      group.status(before, project).ifPresent(changes::add);
      project = before;
    }
    Collections.reverse(changes);
    return changes;
  }
}
