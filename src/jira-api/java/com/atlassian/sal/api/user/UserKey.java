package com.atlassian.sal.api.user;

import java.io.Serializable;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public final class UserKey implements Serializable {
  public UserKey(String userkey) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getStringValue() {
    throw new UnsupportedOperationException("contract only");
  }
}
