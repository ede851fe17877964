package minijira.node.platform;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Plugin settings in the database: strings, lists of strings, maps of strings and Properties. */
public final class Settings implements PluginSettingsFactory {
  private static final int LONGEST_KEY = 100;

  private final Housekeeping rows;

  public Settings(Housekeeping rows) {
    this.rows = rows;
  }

  @Override
  public PluginSettings createSettingsForKey(String key) {
    return new Namespace(key + "/");
  }

  @Override
  public PluginSettings createGlobalSettings() {
    return new Namespace("");
  }

  private record Stored(String kind, String content) {
    Object value() {
      return switch (kind) {
        case "list" ->
            new ArrayList<>(
                List.of(
                    properties(content).stringPropertyNames().stream()
                        .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                        .map(properties(content)::getProperty)
                        .toArray(String[]::new)));
        case "map" -> new HashMap<String, String>(map(properties(content)));
        case "props" -> properties(content);
        default -> content;
      };
    }
  }

  private final class Namespace implements PluginSettings {
    private final String prefix;

    Namespace(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public @Nullable Object get(String key) {
      List<Stored> found =
          rows.query(
              "SELECT kind, content FROM plugin_setting WHERE name = ?",
              r -> new Stored(r.getString(1), r.getString(2)),
              name(key));
      return found.isEmpty() ? null : found.get(0).value();
    }

    @Override
    public @Nullable Object put(String key, Object value) {
      if (value == null) return remove(key);
      Object before = get(key);
      Stored stored = stored(value);
      if (rows.update(
                  "UPDATE plugin_setting SET kind = ?, content = ? WHERE name = ?",
                  stored.kind(),
                  stored.content(),
                  name(key))
              == 0
          && !rows.insert(
              "INSERT INTO plugin_setting (name, kind, content) VALUES (?, ?, ?)",
              name(key),
              stored.kind(),
              stored.content())) return put(key, value);
      return before;
    }

    @Override
    public @Nullable Object remove(String key) {
      Object before = get(key);
      rows.update("DELETE FROM plugin_setting WHERE name = ?", name(key));
      return before;
    }

    private String name(String key) {
      if (key == null || key.isEmpty())
        throw new IllegalArgumentException("the key of a plugin setting must not be empty");
      if (key.length() > LONGEST_KEY)
        throw new IllegalArgumentException(
            "the key of a plugin setting must not be longer than " + LONGEST_KEY + ": " + key);
      return prefix + key;
    }
  }

  private static Stored stored(Object value) {
    if (value instanceof String text) return new Stored("string", text);
    if (value instanceof Properties properties) return new Stored("props", text(properties));
    if (value instanceof List<?> list) {
      Map<String, String> numbered = new HashMap<>();
      for (int i = 0; i < list.size(); i++) numbered.put(String.valueOf(i), string(list.get(i)));
      return new Stored("list", text(numbered));
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> strings = new HashMap<>();
      map.forEach((key, one) -> strings.put(string(key), string(one)));
      return new Stored("map", text(strings));
    }
    throw new IllegalArgumentException(
        "property type "
            + value.getClass()
            + " not supported: use String, List<String>, Map<String, String> or Properties");
  }

  private static String string(Object value) {
    if (value instanceof String text) return text;
    throw new IllegalArgumentException(
        "property type " + value.getClass() + " not supported inside a list or map: use strings");
  }

  private static String text(Map<?, ?> map) {
    Properties properties = new Properties();
    properties.putAll(map);
    StringWriter out = new StringWriter();
    try {
      properties.store(out, null);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return out.toString();
  }

  private static Properties properties(String content) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(content));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return properties;
  }

  private static Map<String, String> map(Properties properties) {
    Map<String, String> map = new HashMap<>();
    for (String name : properties.stringPropertyNames())
      map.put(name, properties.getProperty(name));
    return map;
  }
}
