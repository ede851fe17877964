package com.atlassian.mail.server.auth;

/**
 * Known as {@link AuthenticationContextAware}; has more members, some of them with the mail
 * library's types.
 */
public interface AuthenticationContext {
  /** Not confirmed. */
  Credentials getCredentials();
}
