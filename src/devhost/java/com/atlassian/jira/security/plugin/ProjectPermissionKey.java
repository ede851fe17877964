package com.atlassian.jira.security.plugin;

import java.util.Objects;

/** The name of a project permission. */
public final class ProjectPermissionKey {
  private final String key;

  public ProjectPermissionKey(String permissionKey) {
    this.key = Objects.requireNonNull(permissionKey, "permissionKey");
  }

  public String permissionKey() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectPermissionKey permission && permission.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
