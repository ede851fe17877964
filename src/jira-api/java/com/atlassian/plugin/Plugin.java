package com.atlassian.plugin;

/** Known from public plugins and public documentation only; oldest 7, newest seen 8. */
public interface Plugin {
  /** Not confirmed. */
  String getKey();
}
