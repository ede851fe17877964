package com.atlassian.mail;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public class MailException extends Exception {
  public MailException() {
    throw new UnsupportedOperationException("contract only");
  }

  public MailException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public MailException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public MailException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
