package com.atlassian.sal.api.pluginsettings;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface PluginSettings {
  Object get(String key);

  Object put(String key, Object value);

  Object remove(String key);
}
