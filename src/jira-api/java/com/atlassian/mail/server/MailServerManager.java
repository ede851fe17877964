package com.atlassian.mail.server;

import com.atlassian.mail.MailException;
import java.util.List;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface MailServerManager {
  MailServer getMailServer(Long id) throws MailException;

  List<SMTPMailServer> getSmtpMailServers();

  SMTPMailServer getDefaultSMTPMailServer();

  boolean isDefaultSMTPMailServerDefined();
}
