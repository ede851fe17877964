package minijira.plugin;

import java.lang.reflect.Method;

/** The complete key of a module record, or an empty string if its kind has none. */
final class ModuleKeys {
  private ModuleKeys() {}

  static String of(Object module) {
    try {
      Method key = module.getClass().getMethod("key");
      return String.valueOf(key.invoke(module));
    } catch (NoSuchMethodException keyless) {
      return "";
    } catch (ReflectiveOperationException never) {
      throw new IllegalStateException(never);
    }
  }
}
