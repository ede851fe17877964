package com.atlassian.templaterenderer;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public class RenderingException extends RuntimeException {
  public RenderingException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public RenderingException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public RenderingException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
