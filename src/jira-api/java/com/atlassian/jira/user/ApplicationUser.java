package com.atlassian.jira.user;

import java.security.Principal;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface ApplicationUser extends Principal {
  Long getId();

  String getKey();

  String getUsername();

  String getName();

  long getDirectoryId();

  boolean isActive();

  String getEmailAddress();

  String getDisplayName();
}
