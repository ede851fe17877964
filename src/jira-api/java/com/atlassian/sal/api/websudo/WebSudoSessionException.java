package com.atlassian.sal.api.websudo;

/** Known from section 2; oldest 7, newest seen 11. */
public class WebSudoSessionException extends SecurityException {
  public WebSudoSessionException() {
    throw new UnsupportedOperationException("contract only");
  }

  public WebSudoSessionException(String message) {
    throw new UnsupportedOperationException("contract only");
  }
}
