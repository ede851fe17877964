package minijira.web;

import minijira.node.Components;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;
import minijira.web.rest.RestModules;
import org.jspecify.annotations.Nullable;

/**
 * What the web layer keeps for one run of the plugin: its servlets and REST applications. Another
 * run (another Plugin object, or disabled in between) starts with nothing.
 */
public final class PluginWeb {
  private @Nullable Plugin plugin;
  private @Nullable Servlets servlets;
  private @Nullable RestModules rest;

  public synchronized Servlets servlets() {
    follow();
    if (servlets == null) servlets = new Servlets();
    return servlets;
  }

  public synchronized RestModules rest() {
    follow();
    if (rest == null) rest = new RestModules();
    return rest;
  }

  /** Ends servlets and REST applications; call it before the plugin's Spring context closes. */
  public synchronized void pluginStopping() {
    if (servlets != null) servlets.destroy();
    if (rest != null) rest.destroy();
    servlets = null;
    rest = null;
    plugin = null;
  }

  private void follow() {
    PluginModules modules = Components.find(PluginModules.class);
    Plugin current = modules != null && modules.enabled() ? modules.plugin() : null;
    if (current == plugin) return;
    pluginStopping();
    plugin = current;
  }
}
