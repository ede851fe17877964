package com.atlassian.plugin.event.events;

import com.atlassian.plugin.Plugin;

/** Known from public plugins and public documentation only; oldest 7, newest seen 8. */
public class PluginEnabledEvent {
  /** Not confirmed. */
  public PluginEnabledEvent(Plugin plugin) {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public Plugin getPlugin() {
    throw new UnsupportedOperationException("contract only");
  }
}
