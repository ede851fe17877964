package com.atlassian.plugin;

/** Known from section 2; oldest 7, newest seen 11. */
public interface PluginAccessor {
  boolean isPluginEnabled(String key);
}
