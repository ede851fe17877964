package com.atlassian.mail.server;

/** Known from section 2 and public plugins; oldest 7, newest seen 11.3. */
public interface MailServer {
  /** Not confirmed. */
  Long getId();

  String getName();

  /** Not confirmed. */
  String getType();

  String getHostname();

  String getPort();
}
