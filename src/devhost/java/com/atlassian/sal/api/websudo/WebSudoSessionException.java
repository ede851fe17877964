package com.atlassian.sal.api.websudo;

/** The user must confirm the password before this request. */
public class WebSudoSessionException extends SecurityException {
  private static final long serialVersionUID = 1L;

  public WebSudoSessionException() {}

  public WebSudoSessionException(String message) {
    super(message);
  }
}
