package io.roundtrip.setup.jira;

import com.atlassian.mail.server.MailServerManager;
import io.roundtrip.host.jira.SendingSwitch;
import io.roundtrip.setup.MailServer;

/** Asks Jira's mail server settings. */
public final class JiraMailServer implements MailServer {
  private final MailServerManager servers;

  public JiraMailServer(MailServerManager servers) {
    this.servers = servers;
  }

  @Override
  public State state() {
    if (servers.getDefaultSMTPMailServer() == null) return State.MISSING;
    return SendingSwitch.isOff() ? State.DISABLED : State.READY;
  }
}
