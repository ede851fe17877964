package com.atlassian.sal.api.user;

import jakarta.servlet.http.HttpServletRequest;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface UserManager {
  UserProfile getRemoteUser();

  UserKey getRemoteUserKey();

  UserProfile getRemoteUser(HttpServletRequest request);

  UserKey getRemoteUserKey(HttpServletRequest request);

  UserProfile getUserProfile(String username);

  UserProfile getUserProfile(UserKey userKey);

  boolean isUserInGroup(UserKey userKey, String group);

  boolean isSystemAdmin(UserKey userKey);

  boolean isAdmin(UserKey userKey);

  boolean isLicensed(UserKey userKey);

  boolean isAnonymousAccessEnabled();
}
