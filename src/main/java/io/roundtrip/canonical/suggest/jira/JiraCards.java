package io.roundtrip.canonical.suggest.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.suggest.Card;
import io.roundtrip.canonical.suggest.Cards;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Issues as Jira shows them; Jira decides about each whether the viewer may see it. */
public final class JiraCards implements Cards {
  private final IssueManager issues;
  private final ProjectManager projects;
  private final PermissionManager permissions;
  private final UserManager users;
  private final StatusMappings mappings;
  private final CustomerSight sight;

  public JiraCards(
      IssueManager issues,
      ProjectManager projects,
      PermissionManager permissions,
      UserManager users,
      StatusMappings mappings,
      CustomerSight sight) {
    this.issues = issues;
    this.projects = projects;
    this.permissions = permissions;
    this.users = users;
    this.mappings = mappings;
    this.sight = sight;
  }

  @Override
  public Map<IssueId, Card> shown(Collection<IssueId> some, @Nullable UserKey viewer) {
    if (some.isEmpty()) return Map.of();
    ApplicationUser user = user(viewer);
    List<Long> ids = some.stream().map(IssueId::value).toList();
    List<Issue> seen =
        issues.getIssueObjects(ids).stream()
            .filter(
                issue -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
            .toList();
    Map<IssueId, Sight> sights = sight.of(seen, user);
    Map<IssueId, Card> cards = new LinkedHashMap<>();
    for (Issue issue : seen) {
      IssueId id = new IssueId(issue.getId());
      cards.put(id, card(issue, Objects.requireNonNull(sights.get(id))));
    }
    return cards;
  }

  @Override
  public boolean mayBrowse(ProjectId project, @Nullable UserKey viewer) {
    Project found = projects.getProjectObj(project.value());
    return found != null
        && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, user(viewer));
  }

  private @Nullable ApplicationUser user(@Nullable UserKey viewer) {
    return viewer == null ? null : users.getUserByKey(viewer.value());
  }

  private Card card(Issue issue, Sight sight) {
    Status status = issue.getStatus();
    ProjectId project = new ProjectId(issue.getProjectId());
    return new Card(
        new Visibility.Shown(new IssueId(issue.getId()), issue.getKey(), issue.getSummary(), sight),
        project,
        status.getNameTranslation(),
        status.getStatusCategory().getKey(),
        issue.getIssueType() == null ? "" : issue.getIssueType().getNameTranslation(),
        roadmap(mappings.lately(project), issue),
        IssueTimes.created(issue),
        true);
  }

  private static @Nullable String roadmap(StatusMapping mapping, Issue issue) {
    return mapping.now(issue.getStatusId()).map(RoadmapStatus::word).orElse(null);
  }
}
