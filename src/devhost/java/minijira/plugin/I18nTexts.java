package minijira.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import minijira.plugin.osgi.PluginJar;
import org.jspecify.annotations.Nullable;

/** The texts of the i18n resources of a jar. */
public final class I18nTexts {
  private final PluginJar jar;
  private final List<String> bases;
  private final Map<Locale, Map<String, String>> known = new ConcurrentHashMap<>();

  /** bases: paths without .properties and without language. */
  public I18nTexts(PluginJar jar, List<String> bases) {
    this.jar = jar;
    this.bases = bases;
  }

  /**
   * The path of an i18n resource's location, with which {@link PluginJar#has} finds the root file.
   */
  public static String path(String location) {
    String base =
        location.endsWith(".properties") ? location.substring(0, location.length() - 11) : location;
    return base.contains("/") ? base : base.replace('.', '/');
  }

  /** The text in the locale, in its language, or in the root; null if no file has the key. */
  public @Nullable String text(String key, Locale locale) {
    return known.computeIfAbsent(locale, this::read).get(key);
  }

  /** Everything in one locale, with the same falling back. */
  public Map<String, String> all(Locale locale) {
    return Map.copyOf(known.computeIfAbsent(locale, this::read));
  }

  private Map<String, String> read(Locale locale) {
    Map<String, String> texts = new HashMap<>();
    for (String base : bases) {
      add(base + ".properties", texts);
      add(base + "_" + locale.getLanguage() + ".properties", texts);
      if (!locale.getCountry().isEmpty())
        add(base + "_" + locale.getLanguage() + "_" + locale.getCountry() + ".properties", texts);
    }
    return texts;
  }

  private void add(String file, Map<String, String> texts) {
    byte[] bytes = jar.bytes(file);
    if (bytes == null) return;
    try {
      ResourceBundle read = new PropertyResourceBundle(new ByteArrayInputStream(bytes));
      for (String key : read.keySet()) texts.put(key, read.getString(key));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
