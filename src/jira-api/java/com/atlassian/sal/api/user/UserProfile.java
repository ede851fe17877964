package com.atlassian.sal.api.user;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface UserProfile {
  UserKey getUserKey();

  String getUsername();

  String getFullName();

  String getEmail();
}
