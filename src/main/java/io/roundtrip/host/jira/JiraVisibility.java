package io.roundtrip.host.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jira decides, issue by issue: browse permission with issue security. */
public final class JiraVisibility implements Visibility {
  private final IssueManager issues;
  private final PermissionManager permissions;
  private final UserManager users;
  private final CustomerSight sight;

  public JiraVisibility(
      IssueManager issues, PermissionManager permissions, UserManager users, CustomerSight sight) {
    this.issues = issues;
    this.permissions = permissions;
    this.users = users;
    this.sight = sight;
  }

  @Override
  public Map<IssueId, Shown> shown(Collection<IssueId> some, @Nullable UserKey viewer) {
    if (some.isEmpty()) return Map.of();
    ApplicationUser user = user(viewer);
    List<Issue> seen =
        issues.getIssueObjects(some.stream().map(IssueId::value).toList()).stream()
            .filter(issue -> sees(user, issue))
            .toList();
    Map<IssueId, Sight> sights = sight.of(seen, user);
    Map<IssueId, Shown> shown = new LinkedHashMap<>();
    for (Issue issue : seen) {
      IssueId id = new IssueId(issue.getId());
      shown.put(id, shown(issue, Objects.requireNonNull(sights.get(id))));
    }
    return shown;
  }

  @Override
  public Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
    ApplicationUser user = user(viewer);
    return seen(key, user).map(issue -> shown(issue, sight.of(issue, user)));
  }

  @Override
  public Optional<IssueId> named(String key, @Nullable UserKey viewer) {
    return seen(key, user(viewer)).map(issue -> new IssueId(issue.getId()));
  }

  private Optional<Issue> seen(String key, @Nullable ApplicationUser user) {
    return Optional.<Issue>ofNullable(issues.getIssueObject(key))
        .filter(issue -> sees(user, issue));
  }

  private @Nullable ApplicationUser user(@Nullable UserKey viewer) {
    return viewer == null ? null : users.getUserByKey(viewer.value());
  }

  private boolean sees(@Nullable ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  private static Shown shown(Issue issue, Sight sight) {
    return new Shown(new IssueId(issue.getId()), issue.getKey(), issue.getSummary(), sight);
  }
}
