package com.atlassian.jira.security.groups;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface GroupManager {
  /** Not confirmed. */
  boolean groupExists(String groupName);

  /** Not confirmed. */
  boolean isUserInGroup(ApplicationUser user, String groupName);

  /** Not confirmed. */
  Collection<String> getGroupNamesForUser(ApplicationUser user);
}
