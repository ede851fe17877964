package com.atlassian.mail.server.auth;

/** Known as {@link AuthenticationContextAware}. */
public interface UserPasswordCredentials extends Credentials {
  /** Not confirmed. */
  String getUserName();
}
