package com.atlassian.mail.server;

import com.atlassian.mail.MailProtocol;
import java.util.Properties;

/** Known from section 2 and public plugins; oldest 7, newest seen 11.3. */
public interface MailServer {
  /** Not confirmed. */
  Long getId();

  String getName();

  /** Not confirmed. */
  String getType();

  String getHostname();

  String getPort();

  MailProtocol getMailProtocol();

  /** Milliseconds. */
  long getTimeout();

  String getUsername();

  /** Not confirmed. */
  String getPassword();

  /** Not confirmed. */
  String getSocksHost();

  /** Not confirmed. */
  boolean isTlsHostnameCheckRequired();

  /** Not confirmed. */
  Properties getProperties();
}
