package minijira.node;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The host services of one node, by their public interface. Each node lives in its own class
 * loader, so this static registry is per node.
 */
public final class Components {
  private static final Map<Class<?>, Object> ALL = new LinkedHashMap<>();

  private Components() {}

  /** Registers a service under one interface; the last one wins. */
  public static synchronized <T> void add(Class<T> type, T service) {
    ALL.put(type, service);
  }

  /** The service, or an IllegalStateException naming the missing type. */
  public static synchronized <T> T get(Class<T> type) {
    Object found = ALL.get(type);
    if (found == null) throw new IllegalStateException("no component of " + type.getName());
    return type.cast(found);
  }

  /** The service or null. */
  public static synchronized <T> T find(Class<T> type) {
    return type.cast(ALL.get(type));
  }

  /** Every registered service, in order of registration. */
  public static synchronized Map<Class<?>, Object> all() {
    return new LinkedHashMap<>(ALL);
  }
}
