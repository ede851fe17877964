package minijira.jira.people;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.servlet.http.HttpServletRequest;

/** The platform's view of users. */
public final class SalUsers implements UserManager {
  private final UserStore store;
  private final Users users;
  private final JiraAuthenticationContext context;

  public SalUsers(UserStore store, Users users, JiraAuthenticationContext context) {
    this.store = store;
    this.users = users;
    this.context = context;
  }

  private record Profile(ApplicationUser user) implements UserProfile {
    @Override
    public UserKey getUserKey() {
      return new UserKey(user.getKey());
    }

    @Override
    public String getUsername() {
      return user.getUsername();
    }

    @Override
    public String getFullName() {
      return user.getDisplayName();
    }

    @Override
    public String getEmail() {
      return user.getEmailAddress();
    }
  }

  private static UserProfile profile(ApplicationUser user) {
    return user == null ? null : new Profile(user);
  }

  private ApplicationUser user(UserKey key) {
    return key == null ? null : store.byKey(key.getStringValue());
  }

  @Override
  public UserProfile getRemoteUser() {
    return profile(context.getLoggedInUser());
  }

  @Override
  public UserKey getRemoteUserKey() {
    ApplicationUser user = context.getLoggedInUser();
    return user == null ? null : new UserKey(user.getKey());
  }

  @Override
  public UserProfile getRemoteUser(HttpServletRequest request) {
    return getRemoteUser();
  }

  @Override
  public UserKey getRemoteUserKey(HttpServletRequest request) {
    return getRemoteUserKey();
  }

  @Override
  public UserProfile getUserProfile(String username) {
    return profile(store.byName(username));
  }

  @Override
  public UserProfile getUserProfile(UserKey userKey) {
    return profile(user(userKey));
  }

  @Override
  public boolean isUserInGroup(UserKey userKey, String group) {
    return store.groupsOf(user(userKey)).contains(group);
  }

  @Override
  public boolean isSystemAdmin(UserKey userKey) {
    return users.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, user(userKey));
  }

  @Override
  public boolean isAdmin(UserKey userKey) {
    return users.hasPermission(GlobalPermissionKey.ADMINISTER, user(userKey));
  }

  /** Licensed = in a group that may use the application. */
  @Override
  public boolean isLicensed(UserKey userKey) {
    return store.mayGlobally("USE", user(userKey));
  }

  @Override
  public boolean isAnonymousAccessEnabled() {
    return true;
  }
}
