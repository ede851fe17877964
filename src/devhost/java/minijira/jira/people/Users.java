package minijira.jira.people;

import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Jira's view of users, groups and global permissions. */
public final class Users
    implements UserManager, GroupManager, UserSearchService, GlobalPermissionManager {
  private final UserStore store;

  public Users(UserStore store) {
    this.store = store;
  }

  @Override
  public Optional<ApplicationUser> getUserById(Long id) {
    return Optional.ofNullable(store.byId(id));
  }

  @Override
  public ApplicationUser getUserByKey(String key) {
    return store.byKey(key);
  }

  @Override
  public ApplicationUser getUserByName(String username) {
    return store.byName(username);
  }

  @Override
  public boolean groupExists(String groupName) {
    return store.groups().contains(groupName);
  }

  @Override
  public boolean isUserInGroup(ApplicationUser user, String groupName) {
    return store.groupsOf(user).contains(groupName);
  }

  @Override
  public Collection<String> getGroupNamesForUser(ApplicationUser user) {
    return List.copyOf(store.groupsOf(user));
  }

  @Override
  public Iterable<ApplicationUser> findUsersByEmail(String email) {
    return store.all().stream()
        .filter(user -> user.email() != null && user.email().equalsIgnoreCase(email.strip()))
        .map(ApplicationUser.class::cast)
        .toList();
  }

  @Override
  public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
    if (permission.equals(GlobalPermissionKey.ADMINISTER)
        && store.mayGlobally(GlobalPermissionKey.SYSTEM_ADMIN.getKey(), user)) return true;
    return store.mayGlobally(permission.getKey(), user);
  }
}
