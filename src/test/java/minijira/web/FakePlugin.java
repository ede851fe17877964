package minijira.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;

/** A plugin made of test classes and files written by the test; it can be switched off and on. */
final class FakePlugin implements PluginModules {
  private final Path jar;
  private final List<Object> modules = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private Plugin run = new Run();
  private boolean enabled = true;

  FakePlugin(Path jar) {
    this.jar = jar;
  }

  FakePlugin with(Object module) {
    modules.add(module);
    return this;
  }

  FakePlugin text(String key, String text) {
    texts.put(key, text);
    return this;
  }

  FakePlugin file(String path, String content) {
    try {
      Path file = jar.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  void disable() {
    enabled = false;
  }

  void enable() {
    enabled = true;
    run = new Run();
  }

  @Override
  public <M> List<M> all(Class<M> type) {
    return enabled ? modules.stream().filter(type::isInstance).map(type::cast).toList() : List.of();
  }

  @Override
  public <M> Optional<M> byKey(Class<M> type, String completeKey) {
    return Optional.empty();
  }

  @Override
  public Plugin plugin() {
    return run;
  }

  @Override
  public boolean enabled() {
    return enabled;
  }

  private final class Run implements Plugin {
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
      return getClass().getClassLoader();
    }

    @Override
    public <T> T create(Class<T> type) {
      try {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public URL resource(String path) {
      try {
        Path file = jar.resolve(path);
        return Files.isRegularFile(file) ? file.toUri().toURL() : null;
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String i18n(String key, Locale locale) {
      return texts.get(key);
    }
  }
}
