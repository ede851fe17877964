package com.atlassian.jira.security.plugin;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public final class ProjectPermissionKey {
  public ProjectPermissionKey(String permissionKey) {
    throw new UnsupportedOperationException("contract only");
  }

  public String permissionKey() {
    throw new UnsupportedOperationException("contract only");
  }
}
