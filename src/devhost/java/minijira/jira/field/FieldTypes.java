package minijira.jira.field;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import minijira.jira.people.Texts;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.CustomFieldTypeModule;

/** Field types by complete key: the system's own, and the plugin's while it is enabled. */
public final class FieldTypes {
  private final Map<String, CustomFieldType<?, ?>> system = new LinkedHashMap<>();

  public void addSystem(
      String key, String name, Set<String> searcherKeys, CustomFieldType<?, ?> type) {
    type.init(new FieldDescriptor(key, name, searcherKeys, Map.of("view", "", "edit", "")));
    system.put(key, type);
  }

  /** Null if nobody brings it. */
  public CustomFieldType<?, ?> find(String key) {
    CustomFieldType<?, ?> own = system.get(key);
    if (own != null) return own;
    PluginModules modules = Components.find(PluginModules.class);
    return modules == null
        ? null
        : modules.byKey(CustomFieldTypeModule.class, key).map(FieldTypes::ready).orElse(null);
  }

  public List<CustomFieldType<?, ?>> all() {
    List<CustomFieldType<?, ?>> all = new ArrayList<>(system.values());
    PluginModules modules = Components.find(PluginModules.class);
    if (modules != null)
      modules.all(CustomFieldTypeModule.class).forEach(module -> all.add(ready(module)));
    return all;
  }

  public boolean isSystem(String key) {
    return system.containsKey(key);
  }

  /**
   * The plugin's templates of a type; empty for the system's types, which the host's pages draw
   * themselves.
   */
  public Map<String, String> templates(String key) {
    PluginModules modules = Components.find(PluginModules.class);
    if (modules == null) return Map.of();
    return modules
        .byKey(CustomFieldTypeModule.class, key)
        .map(CustomFieldTypeModule::templates)
        .orElse(Map.of());
  }

  private static CustomFieldType<?, ?> ready(CustomFieldTypeModule module) {
    CustomFieldType<?, ?> type = module.type();
    if (type.getDescriptor() == null) {
      String name = module.nameKey() == null ? null : Texts.find(module.nameKey(), Locale.UK);
      type.init(
          new FieldDescriptor(
              module.key(),
              name == null ? module.key() : name,
              module.searcherKeys(),
              module.templates()));
    }
    return type;
  }
}
