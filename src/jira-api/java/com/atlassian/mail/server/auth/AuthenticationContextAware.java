package com.atlassian.mail.server.auth;

/** Known from public plugins; said to be there since 9.2, newest line seen not known. */
public interface AuthenticationContextAware {
  /** Not confirmed. */
  AuthenticationContext getAuthenticationContext();
}
