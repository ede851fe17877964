package com.atlassian.plugin.util;

/** As much as Active Objects 6.1.1 asks for: no plugin calls. */
public final class PluginKeyStack {
  private PluginKeyStack() {}

  public static String getFirstPluginKey() {
    return null;
  }
}
