package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.host.jira.SystemFields;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.StatusChange;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed at once. */
record ChangeGroup(ChangeHistory history) {
  /** As a move does, whatever changes one of these maps the status; a transition changes none. */
  private static final Set<String> MAPS = Set.of("Workflow", "issuetype");

  Instant at() {
    return history.getTimePerformed().toInstant();
  }

  Long id() {
    return history.getId();
  }

  /** Where a move took the issue from; empty when this is none. */
  Optional<ProjectId> projectBefore() {
    return history.getChangeItemBeans().stream()
        .filter(SystemFields::isProject)
        .filter(ChangeGroup::hasIds)
        .findFirst()
        .map(item -> new ProjectId(Long.parseLong(item.getFrom())));
  }

  Optional<StatusChange> status(ProjectId before, ProjectId project) {
    return changed("status")
        .map(
            item ->
                new StatusChange(
                    new ChangeId(id()),
                    before,
                    project,
                    text(item.getFrom()),
                    text(item.getTo()),
                    !isMapped(),
                    at(),
                    new UserKey(text(history.getAuthorKey()))));
  }

  private boolean isMapped() {
    return projectBefore().isPresent()
        || MAPS.stream().flatMap(f -> changed(f).stream()).anyMatch(ChangeGroup::hasIds);
  }

  private Optional<ChangeItemBean> changed(String field) {
    return SystemFields.find(history.getChangeItemBeans(), field);
  }

  private static boolean hasIds(ChangeItemBean item) {
    return isId(text(item.getFrom())) && isId(text(item.getTo()));
  }

  private static boolean isId(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
