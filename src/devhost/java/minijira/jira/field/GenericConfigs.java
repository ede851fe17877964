package minijira.jira.field;

import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import java.util.HashMap;
import java.util.Map;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Small values of field configurations (defaults). Strings, numbers and booleans only. */
public final class GenericConfigs implements GenericConfigManager {
  private record Key(String dataType, String key) {}

  private final Db db;
  private final ConfigVersion version;
  private final Cached<Map<Key, String>> stored;

  public GenericConfigs(Db db, ConfigVersion version) {
    this.db = db;
    this.version = version;
    this.stored = new Cached<>(version, this::load);
  }

  private Map<Key, String> load() {
    Map<Key, String> all = new HashMap<>();
    db.query(
        "SELECT data_type, data_key, xml_value FROM generic_config",
        r -> all.put(new Key(r.getString(1), r.getString(2)), r.getString(3)));
    return all;
  }

  @Override
  public void create(String dataType, String key, Object value) {
    if (value == null) return;
    db.tx(
        () -> {
          db.insert(
              "generic_config",
              Map.of("data_type", dataType, "data_key", key, "xml_value", encode(value)));
          version.changed();
        });
  }

  @Override
  public void update(String dataType, String key, Object value) {
    db.tx(
        () -> {
          remove(dataType, key);
          create(dataType, key, value);
        });
  }

  @Override
  public Object retrieve(String dataType, String key) {
    String value = stored.get().get(new Key(dataType, key));
    return value == null ? null : decode(value);
  }

  @Override
  public void remove(String dataType, String key) {
    db.tx(
        () -> {
          db.update(
              "DELETE FROM generic_config WHERE data_type = ? AND data_key = ?", dataType, key);
          version.changed();
        });
  }

  private static String encode(Object value) {
    if (value instanceof Double || value instanceof Long || value instanceof Boolean)
      return value.getClass().getSimpleName() + ":" + value;
    if (value instanceof String text) return "String:" + text;
    throw new IllegalArgumentException(
        "cannot keep a " + value.getClass().getName() + " as a default");
  }

  private static Object decode(String text) {
    String value = text.substring(text.indexOf(':') + 1);
    return switch (text.substring(0, text.indexOf(':'))) {
      case "Double" -> Double.valueOf(value);
      case "Long" -> Long.valueOf(value);
      case "Boolean" -> Boolean.valueOf(value);
      default -> value;
    };
  }
}
