package com.atlassian.plugin;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public class PluginException extends RuntimeException {
  public PluginException() {
    throw new UnsupportedOperationException("contract only");
  }

  public PluginException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public PluginException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public PluginException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
