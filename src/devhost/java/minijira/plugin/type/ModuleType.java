package minijira.plugin.type;

import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;

/** One kind of module: what it may hold, what must exist, what it becomes. */
public interface ModuleType {
  String element();

  Shape shape();

  /** Looks at classes, files and values; the shape was checked before. */
  void check(Xml module, Checks checks);

  /** The record that stands for it while the plugin is enabled, or nothing. Spring runs by now. */
  default Made create(Xml module, Live live) {
    return Made.NOTHING;
  }
}
