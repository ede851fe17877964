package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.StatusChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What changed at once. Jira names its own fields as here; items of custom fields that have such a
 * name are left out before.
 */
record ChangeGroup(List<ChangeHistoryItem> items) {
  private static final String STATUS = "status";
  private static final String PROJECT = "project";

  /** Whatever changes one of these maps the status; a transition changes none. */
  private static final Set<String> MAPS = Set.of(PROJECT, "Workflow", "issuetype");

  Instant at() {
    return items.get(0).getCreated().toInstant();
  }

  Long id() {
    return items.get(0).getChangeGroupId();
  }

  /** Where a move took the issue from; empty when this is none. */
  Optional<ProjectId> projectBefore() {
    return items.stream()
        .filter(item -> PROJECT.equals(item.getField()) && hasIds(item))
        .map(item -> new ProjectId(Long.parseLong(from(item))))
        .findFirst();
  }

  Optional<StatusChange> status(ProjectId before, ProjectId project) {
    return items.stream()
        .filter(item -> STATUS.equals(item.getField()))
        .map(
            item ->
                new StatusChange(
                    new ChangeId(id()),
                    before,
                    project,
                    from(item),
                    to(item),
                    items.stream().noneMatch(ChangeGroup::maps),
                    at(),
                    new UserKey(Objects.requireNonNullElse(item.getUserKey(), ""))))
        .findFirst();
  }

  static boolean maps(ChangeHistoryItem item) {
    return MAPS.contains(item.getField()) && hasIds(item);
  }

  private static boolean hasIds(ChangeHistoryItem item) {
    return isId(from(item)) && isId(to(item));
  }

  private static boolean isId(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String from(ChangeHistoryItem item) {
    return only(item.getFroms().keySet());
  }

  private static String to(ChangeHistoryItem item) {
    return only(item.getTos().keySet());
  }

  private static String only(Set<String> ids) {
    return ids.stream().filter(Objects::nonNull).findFirst().orElse("");
  }
}
