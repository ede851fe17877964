package com.atlassian.jira.security.groups;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Known from public plugins and public documentation only; oldest 7, newest seen 10.6. */
public interface GroupManager {
  /** Not confirmed. */
  boolean groupExists(String groupName);

  boolean isUserInGroup(ApplicationUser user, String groupName);

  Collection<String> getGroupNamesForUser(ApplicationUser user);
}
