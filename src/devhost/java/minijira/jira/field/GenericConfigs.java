package minijira.jira.field;

import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import java.util.Map;
import minijira.store.Db;

/** Small values of field configurations (defaults). Strings, numbers and booleans only. */
public final class GenericConfigs implements GenericConfigManager {
  private final Db db;

  public GenericConfigs(Db db) {
    this.db = db;
  }

  @Override
  public void create(String dataType, String key, Object value) {
    if (value == null) return;
    db.insert(
        "generic_config",
        Map.of("data_type", dataType, "data_key", key, "xml_value", encode(value)));
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
    return db.one(
            "SELECT xml_value FROM generic_config WHERE data_type = ? AND data_key = ?",
            r -> r.getString(1),
            dataType,
            key)
        .map(GenericConfigs::decode)
        .orElse(null);
  }

  @Override
  public void remove(String dataType, String key) {
    db.update("DELETE FROM generic_config WHERE data_type = ? AND data_key = ?", dataType, key);
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
