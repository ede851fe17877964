package com.atlassian.mail;

import com.atlassian.mail.server.MailServerManager;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public class MailFactory {
  public MailFactory() {
    throw new UnsupportedOperationException("contract only");
  }

  public static MailServerManager getServerManager() {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public static Settings getSettings() {
    throw new UnsupportedOperationException("contract only");
  }
}
