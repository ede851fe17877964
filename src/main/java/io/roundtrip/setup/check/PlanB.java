package io.roundtrip.setup.check;

import java.util.Arrays;
import java.util.List;

/** What some lines of Jira do not offer, and what the product does then. */
enum PlanB {
  /** Mails go out in one form, HTML or plain, instead of in both. */
  MAIL_FORMS("jakarta.mail."),
  /** Mails carry their name in a header of ours. */
  MAIL_NAMES("com.atlassian.mail.server.SMTPMailServer#sendWithMessageId"),
  /** Nothing that comes back by mail is read; links stop the mail all the same. */
  MAIL_ANSWERS("com.atlassian.jira.service.util.handler."),
  /** A mailbox that the same Jira reads may make an issue of each mail to it. */
  MAIL_LOOPS("com.atlassian.jira.JiraApplicationContext"),
  /** Whether sending is switched off is left to the server. */
  MAIL_SWITCH("com.atlassian.mail.MailFactory", "com.atlassian.mail.Settings"),
  /** Archived projects that would change with a project are not named before the set-up. */
  ARCHIVED("com.atlassian.jira.project.ProjectManager#getArchivedProjects"),
  /** Steps are claimed by rows of their own instead of by SQL. */
  SQL("com.atlassian.sal.api.rdbms."),
  /** A copy of this Jira is told by its address, its database and its mark alone. */
  SERVER_ID("com.atlassian.sal.api.license."),
  /** Jira's own mail server object sends; of a failure less is known. */
  MAIL_PHASES(
      "com.atlassian.mail.MailProtocol",
      "com.atlassian.mail.server.MailServer#getMailProtocol",
      "com.atlassian.mail.server.MailServer#getPassword",
      "com.atlassian.mail.server.MailServer#getProperties",
      "com.atlassian.mail.server.MailServer#getSocksHost",
      "com.atlassian.mail.server.MailServer#getTimeout",
      "com.atlassian.mail.server.MailServer#getUsername",
      "com.atlassian.mail.server.MailServer#isTlsHostnameCheckRequired",
      "com.atlassian.mail.server.SMTPMailServer#getMailProtocol",
      "com.atlassian.mail.server.SMTPMailServer#getPassword",
      "com.atlassian.mail.server.SMTPMailServer#getProperties",
      "com.atlassian.mail.server.SMTPMailServer#getSocksHost",
      "com.atlassian.mail.server.SMTPMailServer#getTimeout",
      "com.atlassian.mail.server.SMTPMailServer#getUsername",
      "com.atlassian.mail.server.SMTPMailServer#isSessionServer",
      "com.atlassian.mail.server.SMTPMailServer#isTlsHostnameCheckRequired",
      "com.atlassian.mail.server.SMTPMailServer#isTlsRequired",
      "com.atlassian.mail.server.auth."),
  /** Jira is not told where to complain of what a thread of ours left open. */
  THREAD_LOG("org.apache.log4j.");

  private final List<String> beginnings;

  PlanB(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  boolean covers(String name) {
    return beginnings.stream().anyMatch(name::startsWith);
  }

  static boolean coversAny(String name) {
    return Arrays.stream(values()).anyMatch(plan -> plan.covers(name));
  }

  /** As its check is called. */
  String check() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
