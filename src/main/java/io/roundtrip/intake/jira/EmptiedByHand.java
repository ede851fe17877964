package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an issue somebody emptied: the last that the history has of them is a value that
 * went. What Jira itself dropped because the issue moved counts for nothing.
 */
public final class EmptiedByHand {
  private static final Set<String> MOVES = Set.of("project", "issuetype");
  private static final Comparator<ChangeHistory> OLDEST_FIRST =
      Comparator.comparing(ChangeHistory::getTimePerformed).thenComparing(ChangeHistory::getId);

  private final ChangeHistoryManager histories;

  public EmptiedByHand(ChangeHistoryManager histories) {
    this.histories = histories;
  }

  /**
   * One query.
   *
   * @param names of custom fields that stand empty, as Jira stores them
   */
  Set<String> among(Issue issue, Set<String> names) {
    Set<String> emptied = new HashSet<>();
    List<ChangeHistory> all =
        histories.getChangeHistories(issue).stream().sorted(OLDEST_FIRST).toList();
    for (ChangeHistory change : all)
      for (ChangeItemBean item : change.getChangeItemBeans()) {
        if (!isCustom(item) || !names.contains(item.getField())) continue;
        if (isEmptied(item) && !isMove(change)) emptied.add(item.getField());
        else emptied.remove(item.getField());
      }
    return emptied;
  }

  private static boolean isCustom(ChangeItemBean item) {
    return ChangeItemBean.CUSTOM_FIELD.equals(item.getFieldType());
  }

  private static boolean isEmptied(ChangeItemBean item) {
    return !isBlank(item.getFromString()) && isBlank(item.getToString());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean isMove(ChangeHistory change) {
    return change.getChangeItemBeans().stream()
        .anyMatch(item -> !isCustom(item) && MOVES.contains(item.getField()));
  }
}
