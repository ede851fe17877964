package com.atlassian.mail;

/** Known from bootstrapi; seen on 11.3. */
public enum MailProtocol {
  SMTP,
  SECURE_SMTP;

  public String getProtocol() {
    throw new UnsupportedOperationException("contract only");
  }
}
