package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the change history of one issue in one go; the groups' own items would cost a query each.
 */
public final class JiraStatusHistory implements StatusHistory {
  private static final Comparator<ChangeGroup> NEWEST_FIRST =
      Comparator.comparing(ChangeGroup::at).thenComparing(ChangeGroup::id).reversed();

  private static final String LINK = "Link";

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
                histories.getAllChangeItems(issue).stream()
                    .filter(change -> LINK.equals(change.getField()) && leadsTo(change, others))
                    .map(change -> change.getCreated().toInstant())
                    .min(Comparator.naturalOrder()));
  }

  private boolean leadsTo(ChangeHistoryItem change, Set<IssueId> others) {
    return change.getTos().keySet().stream()
        .filter(key -> key != null && !key.isEmpty())
        .map(issues::getIssueObject)
        .anyMatch(other -> other != null && others.contains(new IssueId(other.getId())));
  }

  private ItemHistory read(Issue issue) {
    ProjectId project = new ProjectId(issue.getProjectId());
    return new ItemHistory(
        new IssueId(issue.getId()),
        project,
        issue.getStatusId(),
        changes(jiras(issue, histories.getAllChangeItems(issue)), project));
  }

  /**
   * Without those of custom fields that are called as the fields by which a move is known; only the
   * groups in question are read for it.
   */
  private List<ChangeHistoryItem> jiras(Issue issue, Collection<ChangeHistoryItem> items) {
    Set<Long> asked =
        items.stream()
            .filter(ChangeGroup::maps)
            .map(ChangeHistoryItem::getChangeGroupId)
            .collect(Collectors.toSet());
    if (asked.isEmpty()) return List.copyOf(items);
    Set<String> own = new HashSet<>();
    for (ChangeHistory group : histories.getChangeHistories(issue))
      if (asked.contains(group.getId()))
        for (ChangeItemBean item : group.getChangeItemBeans())
          if (ChangeItemBean.STATIC_FIELD.equals(item.getFieldType()))
            own.add(group.getId() + item.getField());
    return items.stream()
        .filter(
            item ->
                !ChangeGroup.maps(item) || own.contains(item.getChangeGroupId() + item.getField()))
        .toList();
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
