package minijira.web;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import minijira.node.Components;
import org.jspecify.annotations.Nullable;

/** What the web layer asks about people. */
public final class People {
  private People() {}

  public static boolean isAdmin(@Nullable ApplicationUser user) {
    return user != null && (has(GlobalPermissionKey.ADMINISTER, user) || isSystemAdmin(user));
  }

  public static boolean isSystemAdmin(@Nullable ApplicationUser user) {
    return user != null && has(GlobalPermissionKey.SYSTEM_ADMIN, user);
  }

  /** Whether the person counts as a user of the product, not only as a known account. */
  public static boolean isLicensed(@Nullable ApplicationUser user) {
    return user != null && Components.get(UserManager.class).isLicensed(new UserKey(user.getKey()));
  }

  /** The site's switch for people without an account. */
  public static boolean anonymousAllowed() {
    return Components.get(UserManager.class).isAnonymousAccessEnabled();
  }

  private static boolean has(GlobalPermissionKey permission, ApplicationUser user) {
    return Components.get(GlobalPermissionManager.class).hasPermission(permission, user);
  }
}
