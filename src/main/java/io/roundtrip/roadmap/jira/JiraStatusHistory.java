package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.host.jira.SystemFields;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history in groups: Jira loads the items of all of them at the first that is asked for
 * its own, and only there fields of one name are not thrown together.
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

  @Override
  public Optional<Instant> linked(IssueId item, Set<IssueId> others) {
    return Optional.ofNullable(issues.getIssueObject(item.value()))
        .flatMap(
            issue ->
                histories.getChangeItemsForField(issue, "Link").stream()
                    .filter(SystemFields::isOne)
                    .sorted(Comparator.comparing(ChangeItemBean::getCreated))
                    .filter(change -> leadsTo(change.getTo(), others))
                    .findFirst())
        .map(change -> change.getCreated().toInstant());
  }

  private boolean leadsTo(@Nullable String key, Set<IssueId> others) {
    Issue other = key == null || key.isEmpty() ? null : issues.getIssueObject(key);
    return other != null && others.contains(new IssueId(other.getId()));
  }

  private ItemHistory read(Issue issue) {
    ProjectId project = new ProjectId(issue.getProjectId());
    return new ItemHistory(
        new IssueId(issue.getId()),
        project,
        issue.getStatusId(),
        changes(histories.getChangeHistories(issue), project));
  }

  /** Backwards: where the issue was is known from where it is now. */
  private static List<StatusChange> changes(List<ChangeHistory> histories, ProjectId now) {
    List<ChangeGroup> groups =
        histories.stream().map(ChangeGroup::new).sorted(NEWEST_FIRST).toList();
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
