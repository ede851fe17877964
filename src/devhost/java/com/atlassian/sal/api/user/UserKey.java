package com.atlassian.sal.api.user;

import java.io.Serializable;
import java.util.Objects;

/** A user's stable key as SAL hands it out. */
public final class UserKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String value;

  public UserKey(String userkey) {
    this.value = Objects.requireNonNull(userkey, "userkey");
  }

  public String getStringValue() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserKey key && key.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
