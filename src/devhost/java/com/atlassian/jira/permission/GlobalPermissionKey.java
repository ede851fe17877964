package com.atlassian.jira.permission;

import java.io.Serializable;
import java.util.Objects;

/** The name of a global permission. */
public final class GlobalPermissionKey implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final GlobalPermissionKey ADMINISTER = of("ADMINISTER");

  public static final GlobalPermissionKey SYSTEM_ADMIN = of("SYSTEM_ADMIN");

  private final String key;

  private GlobalPermissionKey(String key) {
    this.key = Objects.requireNonNull(key, "permissionKey");
  }

  public String getKey() {
    return key;
  }

  public static GlobalPermissionKey of(String permissionKey) {
    return new GlobalPermissionKey(permissionKey);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GlobalPermissionKey permission && permission.key.equals(key);
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
