package minijira.plugin;

import java.util.List;
import java.util.Optional;

/** The modules of the installed plugin. Live: empty while the plugin is disabled. */
public interface PluginModules {
  /** All modules of a record type of minijira.plugin.module, in the order of the descriptor. */
  <M> List<M> all(Class<M> type);

  /** A module by its complete key (plugin key, colon, module key). */
  <M> Optional<M> byKey(Class<M> type, String completeKey);

  /** The installed plugin, also while disabled; IllegalStateException if there is none. */
  Plugin plugin();

  boolean enabled();
}
