package io.roundtrip.host.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.Sight;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who may see the customers behind an issue: the permission of the
 * descriptor's {@code <project-permission>}, asked of Jira every time, never of somebody who is not
 * logged in.
 */
public final class CustomerSight {
  /** Jira takes the module's key for the permission's key, for all plugins together. */
  public static final ProjectPermissionKey PERMISSION =
      new ProjectPermissionKey("ROUNDTRIP_SEE_CUSTOMERS");

  private final PermissionManager permissions;

  public CustomerSight(PermissionManager permissions) {
    this.permissions = permissions;
  }

  /** The issue's security level counts, too. */
  public Sight of(Issue issue, @Nullable ApplicationUser user) {
    if (user == null) return Sight.NUMBERS;
    return permissions.hasPermission(PERMISSION, issue, user) ? Sight.PEOPLE : Sight.WORDS;
  }

  public Sight of(Project project, @Nullable ApplicationUser user) {
    if (user == null) return Sight.NUMBERS;
    return permissions.hasPermission(PERMISSION, project, user) ? Sight.PEOPLE : Sight.WORDS;
  }
}
