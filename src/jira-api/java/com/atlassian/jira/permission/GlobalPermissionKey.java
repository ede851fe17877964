package com.atlassian.jira.permission;

import java.io.Serializable;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public final class GlobalPermissionKey implements Serializable {
  private GlobalPermissionKey() {}

  public static final GlobalPermissionKey ADMINISTER = null;

  public static final GlobalPermissionKey SYSTEM_ADMIN = null;

  public String getKey() {
    throw new UnsupportedOperationException("contract only");
  }

  public static GlobalPermissionKey of(String permissionKey) {
    throw new UnsupportedOperationException("contract only");
  }
}
