package com.atlassian.mail;

/** A message could not be handed over. */
public class MailException extends Exception {
  private static final long serialVersionUID = 1L;

  public MailException() {}

  public MailException(String message) {
    super(message);
  }

  public MailException(Throwable cause) {
    super(cause);
  }

  public MailException(String message, Throwable cause) {
    super(message, cause);
  }
}
