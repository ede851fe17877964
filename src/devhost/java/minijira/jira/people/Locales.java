package minijira.jira.people;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** English, German and a few more are "installed". */
public final class Locales implements LocaleManager {
  private static final Set<Locale> INSTALLED =
      new LinkedHashSet<>(
          List.of(
              Locale.UK,
              Locale.US,
              Locale.GERMANY,
              Locale.FRANCE,
              new Locale("es", "ES"),
              Locale.JAPAN));
  private final ApplicationProperties properties;
  private final UserStore users;

  public Locales(ApplicationProperties properties, UserStore users) {
    this.properties = properties;
    this.users = users;
  }

  @Override
  public Set<Locale> getInstalledLocales() {
    return INSTALLED;
  }

  /** Null for an unknown one, as Jira answers. */
  @Override
  public Locale getLocale(String locale) {
    if (locale == null || locale.isBlank()) return null;
    return INSTALLED.stream()
        .filter(known -> known.toString().equals(locale))
        .findFirst()
        .orElseGet(
            () ->
                INSTALLED.stream()
                    .filter(known -> known.getLanguage().equals(locale))
                    .findFirst()
                    .orElse(null));
  }

  @Override
  public Locale getLocaleFor(ApplicationUser user) {
    HostUser known = user == null ? null : users.byKey(user.getKey());
    Locale chosen = known == null ? null : getLocale(known.locale());
    return chosen == null ? properties.getDefaultLocale() : chosen;
  }
}
