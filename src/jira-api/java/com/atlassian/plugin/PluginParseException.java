package com.atlassian.plugin;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public class PluginParseException extends PluginException {
  public PluginParseException() {
    throw new UnsupportedOperationException("contract only");
  }

  public PluginParseException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public PluginParseException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public PluginParseException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
