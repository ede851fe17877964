package minijira.jira.platform;

import com.atlassian.jira.config.properties.APKeys;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.util.JiraBaseUrls;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import minijira.jira.Site;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/**
 * Jira's application properties, in the database; the base URL is the site's unless set, the
 * language is -Dminijira.locale's.
 */
public final class Properties implements ApplicationProperties, JiraBaseUrls {
  private final Db db;
  private final ConfigVersion version;
  private final Map<String, String> defaults;
  private final Cached<Map<String, String>> stored;

  public Properties(Db db, ConfigVersion version, Site site) {
    this.db = db;
    this.version = version;
    this.defaults =
        Map.of(
            APKeys.JIRA_BASEURL,
            site.baseUrl(),
            APKeys.JIRA_TITLE,
            "Mini Jira",
            APKeys.JIRA_OPTION_ISSUELINKING,
            "true",
            "jira.i18n.default.locale",
            System.getProperty("minijira.locale", "en_UK"));
    this.stored = new Cached<>(version, this::load);
  }

  private Map<String, String> load() {
    Map<String, String> all = new HashMap<>();
    db.query(
        "SELECT name, text_value FROM app_property", r -> all.put(r.getString(1), r.getString(2)));
    return all;
  }

  @Override
  public String getText(String name) {
    return getString(name);
  }

  @Override
  public String getDefaultBackedString(String name) {
    return stored.get().getOrDefault(name, defaults.get(name));
  }

  @Override
  public String getString(String name) {
    return getDefaultBackedString(name);
  }

  /** Null removes the property. */
  @Override
  public void setString(String name, String value) {
    db.tx(
        () -> {
          db.update("DELETE FROM app_property WHERE name = ?", name);
          if (value != null)
            db.update("INSERT INTO app_property (name, text_value) VALUES (?, ?)", name, value);
          version.changed();
        });
  }

  @Override
  public boolean getOption(String key) {
    return Boolean.parseBoolean(getDefaultBackedString(key));
  }

  @Override
  public Locale getDefaultLocale() {
    String chosen = getDefaultBackedString("jira.i18n.default.locale");
    String[] parts = chosen.split("_");
    return parts.length < 2
        ? new Locale(parts[0])
        : new Locale(parts[0], parts[1].equals("UK") ? "GB" : parts[1]);
  }

  @Override
  public String baseUrl() {
    return getString(APKeys.JIRA_BASEURL);
  }
}
