package minijira.jira;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;
import minijira.plugin.module.CustomFieldTypeModule;
import minijira.plugin.module.JqlFunctionModule;
import minijira.plugin.module.WorkflowFunctionModule;

/** A plugin made of the modules that a test gives it. */
final class FakePlugin implements PluginModules, Plugin {
  final List<Object> modules = new ArrayList<>();
  final Map<String, String> texts;
  boolean enabled = true;

  FakePlugin(Map<String, String> texts) {
    this.texts = texts;
  }

  @Override
  public <M> List<M> all(Class<M> type) {
    return enabled ? modules.stream().filter(type::isInstance).map(type::cast).toList() : List.of();
  }

  @Override
  public <M> Optional<M> byKey(Class<M> type, String completeKey) {
    return all(type).stream().filter(module -> key(module).equals(completeKey)).findFirst();
  }

  private static String key(Object module) {
    if (module instanceof CustomFieldTypeModule field) return field.key();
    if (module instanceof WorkflowFunctionModule function) return function.key();
    return ((JqlFunctionModule) module).key();
  }

  @Override
  public Plugin plugin() {
    return this;
  }

  @Override
  public boolean enabled() {
    return enabled;
  }

  @Override
  public String key() {
    return "test.plugin";
  }

  @Override
  public String name() {
    return "Test";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Class<?> loadClass(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }

  @Override
  public ClassLoader loader() {
    return FakePlugin.class.getClassLoader();
  }

  @Override
  public <T> T create(Class<T> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public URL resource(String path) {
    return null;
  }

  @Override
  public String i18n(String key, Locale locale) {
    return texts.get(key);
  }
}
