package io.roundtrip.host.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.Origins;
import io.roundtrip.host.Sight;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who may see the customers behind an issue: the permission of the
 * descriptor's {@code <project-permission>}, asked of Jira every time, never of somebody who is not
 * logged in. Customers that an issue brought from another project are seen by those only who may
 * see them in both.
 */
public final class CustomerSight {
  /** Jira takes the module's key for the permission's key, for all plugins together. */
  public static final ProjectPermissionKey PERMISSION =
      new ProjectPermissionKey("ROUNDTRIP_SEE_CUSTOMERS");

  private final PermissionManager permissions;
  private final ProjectManager projects;
  private final Origins origins;

  public CustomerSight(PermissionManager permissions, ProjectManager projects, Origins origins) {
    this.permissions = permissions;
    this.projects = projects;
    this.origins = origins;
  }

  /** The origins that one request asked for already. */
  private record Known(Map<IssueId, Optional<ProjectId>> origins) {}

  /** The issue's security level counts, too. */
  public Sight of(Issue issue, @Nullable ApplicationUser user) {
    return Objects.requireNonNull(of(List.of(issue), user).get(new IssueId(issue.getId())));
  }

  /** The same of many; at most one query for 500. */
  public Map<IssueId, Sight> of(Collection<? extends Issue> some, @Nullable ApplicationUser user) {
    Map<IssueId, Sight> all = new HashMap<>();
    Map<IssueId, Issue> open = new HashMap<>();
    for (Issue issue : some) {
      IssueId id = new IssueId(issue.getId());
      Sight here = where(issue, user);
      all.put(id, here);
      if (here.people()) open.put(id, issue);
    }
    origins(open.keySet())
        .forEach(
            (id, origin) -> {
              Issue issue = Objects.requireNonNull(open.get(id));
              boolean brought = !origin.equals(new ProjectId(issue.getProjectId()));
              if (brought && !sees(origin, user)) all.put(id, Sight.WORDS);
            });
    return all;
  }

  /** By the rules of where the issue is alone, wherever its customers come from. */
  public Sight where(Issue issue, @Nullable ApplicationUser user) {
    if (user == null) return Sight.NUMBERS;
    return permissions.hasPermission(PERMISSION, issue, user) ? Sight.PEOPLE : Sight.WORDS;
  }

  public Sight of(Project project, @Nullable ApplicationUser user) {
    if (user == null) return Sight.NUMBERS;
    return permissions.hasPermission(PERMISSION, project, user) ? Sight.PEOPLE : Sight.WORDS;
  }

  /** Whether the customers of a project are open to somebody; its rules go when it is deleted. */
  public boolean sees(ProjectId id, @Nullable ApplicationUser user) {
    Project project = projects.getProjectObj(id.value());
    return user != null && (project == null || of(project, user).people());
  }

  private Map<IssueId, ProjectId> origins(Collection<IssueId> some) {
    Known known = RequestMemory.of(Known.class, () -> new Known(new HashMap<>()));
    List<IssueId> unknown = new ArrayList<>();
    for (IssueId id : some) if (!known.origins().containsKey(id)) unknown.add(id);
    Map<IssueId, ProjectId> found = unknown.isEmpty() ? Map.of() : origins.of(unknown);
    for (IssueId id : unknown) known.origins().put(id, Optional.ofNullable(found.get(id)));
    Map<IssueId, ProjectId> all = new HashMap<>();
    for (IssueId id : some)
      known.origins().getOrDefault(id, Optional.empty()).ifPresent(one -> all.put(id, one));
    return all;
  }
}
