package com.atlassian.mail;

/** How mail is handed over. */
public enum MailProtocol {
  SMTP("smtp"),
  SECURE_SMTP("smtps");

  private final String protocol;

  MailProtocol(String protocol) {
    this.protocol = protocol;
  }

  /** As the mail library names it. */
  public String getProtocol() {
    return protocol;
  }
}
