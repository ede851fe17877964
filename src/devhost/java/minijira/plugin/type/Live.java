package minijira.plugin.type;

import minijira.plugin.Plugin;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.osgi.PluginJar;

/** What a module is made with. */
public record Live(Plugin plugin, PluginJar jar) {
  /** Plugin key, colon, module key. */
  public String complete(Xml module) {
    return plugin.key() + ":" + module.attribute("key", "");
  }

  public Class<?> type(String name) {
    try {
      return plugin.loadClass(name);
    } catch (ClassNotFoundException checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }

  /** A new instance of a class that was checked to be of the type. */
  public <T> T create(String name, Class<T> as) {
    return as.cast(plugin.create(type(name)));
  }
}
