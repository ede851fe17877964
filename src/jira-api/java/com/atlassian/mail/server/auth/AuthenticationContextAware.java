package com.atlassian.mail.server.auth;

/** Known from a bundled plugin of Atlassian's that asks mail servers; since 9.2. */
public interface AuthenticationContextAware {
  /** Not confirmed. */
  AuthenticationContext getAuthenticationContext();
}
