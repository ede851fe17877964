package minijira.jira.people;

import com.atlassian.jira.util.I18nHelper;
import java.util.Collection;
import java.util.Locale;

/** Texts in one language. Arguments go through MessageFormat, so a quote is doubled there. */
final class I18n implements I18nHelper {
  private final Locale locale;

  I18n(Locale locale) {
    this.locale = locale;
  }

  @Override
  public Locale getLocale() {
    return locale;
  }

  @Override
  public boolean isKeyDefined(String key) {
    return Texts.find(key, locale) != null;
  }

  @Override
  public String getText(String key) {
    return text(key);
  }

  @Override
  public String getText(String key, String value1) {
    return text(key, value1);
  }

  @Override
  public String getText(String key, String value1, String value2) {
    return text(key, value1, value2);
  }

  @Override
  public String getText(String key, String value1, String value2, String value3) {
    return text(key, value1, value2, value3);
  }

  @Override
  public String getText(String key, Object parameters) {
    if (parameters instanceof Object[] array) return text(key, array);
    if (parameters instanceof Collection<?> collection) return text(key, collection.toArray());
    return text(key, parameters);
  }

  @Override
  public String getText(String key, Object value1, Object value2, Object value3) {
    return text(key, value1, value2, value3);
  }

  private String text(String key, Object... args) {
    String found = Texts.find(key, locale);
    return found == null ? key : Texts.format(found, locale, args);
  }
}
