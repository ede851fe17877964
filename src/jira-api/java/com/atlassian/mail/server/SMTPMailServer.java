package com.atlassian.mail.server;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface SMTPMailServer extends MailServer {
  String getDefaultFrom();

  String getPrefix();

  boolean isRemovePrecedence();

  boolean isTlsRequired();

  boolean isSessionServer();

  void send(Email email) throws MailException;

  void sendWithMessageId(Email email, String messageId) throws MailException;
}
