package com.atlassian.mail;

import com.atlassian.mail.server.MailServerManager;
import minijira.node.Components;

/** Static way to the mail services of this node. */
public class MailFactory {
  public MailFactory() {}

  public static MailServerManager getServerManager() {
    return Components.get(MailServerManager.class);
  }

  public static Settings getSettings() {
    return Components.get(Settings.class);
  }
}
