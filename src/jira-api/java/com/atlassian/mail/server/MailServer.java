package com.atlassian.mail.server;

/**
 * Known from section 2 and public plugins; oldest 7, newest seen 11; member list not confirmed, see
 * the README of this folder.
 */
public interface MailServer {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getType();

  /** Not confirmed. */
  String getHostname();

  /** Not confirmed. */
  String getPort();
}
