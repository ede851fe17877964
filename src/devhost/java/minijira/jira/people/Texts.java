package minijira.jira.people;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import minijira.node.Components;
import minijira.plugin.PluginModules;

/**
 * Texts by key: those of the enabled plugin first, then the host's own; an unknown key is its own
 * text.
 */
public final class Texts implements I18nHelper.BeanFactory {
  private final LocaleManager locales;

  public Texts(LocaleManager locales) {
    this.locales = locales;
  }

  @Override
  public I18nHelper getInstance(Locale locale) {
    return new I18n(locale);
  }

  @Override
  public I18nHelper getInstance(ApplicationUser user) {
    return new I18n(locales.getLocaleFor(user));
  }

  /** Null if nobody knows the key. */
  public static String find(String key, Locale locale) {
    PluginModules modules = Components.find(PluginModules.class);
    String text = modules != null && modules.enabled() ? modules.plugin().i18n(key, locale) : null;
    return text != null ? text : HOST.get(key);
  }

  public static String format(String text, Locale locale, Object... args) {
    return new MessageFormat(text, locale).format(args);
  }

  private static final Map<String, String> HOST =
      Map.ofEntries(
          Map.entry("common.words.project", "Project"),
          Map.entry("common.words.status", "Status"),
          Map.entry("common.words.save", "Save"),
          Map.entry("common.words.cancel", "Cancel"),
          Map.entry("common.words.none", "None"),
          Map.entry("common.words.unknown", "Unknown"),
          Map.entry("common.words.yes", "Yes"),
          Map.entry("common.words.no", "No"),
          Map.entry("common.words.add", "Add"),
          Map.entry("common.words.update", "Update"),
          Map.entry("common.words.required", "Required"),
          Map.entry("common.words.delete", "Delete"),
          Map.entry("common.words.edit", "Edit"));
}
