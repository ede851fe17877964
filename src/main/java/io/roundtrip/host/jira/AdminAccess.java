package io.roundtrip.host.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import org.jspecify.annotations.Nullable;

/** Who is logged in, and whether they administer Jira. */
public final class AdminAccess {
  private final GlobalPermissionManager permissions;
  private final JiraAuthenticationContext session;

  public AdminAccess(GlobalPermissionManager permissions, JiraAuthenticationContext session) {
    this.permissions = permissions;
    this.session = session;
  }

  public @Nullable ApplicationUser loggedIn() {
    return session.getLoggedInUser();
  }

  /** Whoever is logged in; {@link Refused} FORBIDDEN when nobody is. */
  public UserKey user() {
    ApplicationUser user = loggedIn();
    if (user == null) throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-logged-in"));
    return new UserKey(user.getKey());
  }

  public boolean isAdministrator() {
    ApplicationUser user = loggedIn();
    return user != null && permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
  }

  /** {@link Refused} FORBIDDEN for everybody but Jira administrators. */
  public UserKey administrator() {
    if (isAdministrator()) return user();
    throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-jira-admin"));
  }
}
