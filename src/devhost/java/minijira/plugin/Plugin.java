package minijira.plugin;

import java.lang.reflect.Type;
import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one installed plugin: its class loading, its beans, its texts. */
public interface Plugin {
  String key();

  String name();

  String version();

  /** A class of the jar or of an imported package. */
  Class<?> loadClass(String name) throws ClassNotFoundException;

  /** The bundle's own class loader, for proxies and thread context. */
  ClassLoader loader();

  /** A new instance, its constructor filled from the plugin's Spring context. */
  <T> T create(Class<T> type);

  /** The only bean of this type in the plugin's Spring context, or null. */
  default @Nullable Object bean(Type type) {
    return null;
  }

  /** A file of the jar, or null. */
  @Nullable URL resource(String path);

  /**
   * The plugin's text for a key in the locale, falling back to the root language; null if unknown.
   */
  @Nullable String i18n(String key, Locale locale);
}
