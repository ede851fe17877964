package minijira.node.platform;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;
import minijira.jira.people.Texts;
import minijira.node.Components;

/** SAL's view of texts and locales, over Jira's. */
final class SalTexts implements I18nResolver, LocaleResolver {
  @Override
  public String getRawText(String key) {
    return getRawText(getLocale(), key);
  }

  @Override
  public String getRawText(Locale locale, String key) {
    String found = Texts.find(key, locale);
    return found == null ? key : found;
  }

  @Override
  public String getText(String key, Serializable... arguments) {
    return getText(getLocale(), key, arguments);
  }

  @Override
  public String getText(Locale locale, String key, Serializable... arguments) {
    return Components.get(I18nHelper.BeanFactory.class)
        .getInstance(locale)
        .getText(key, (Object) arguments);
  }

  @Override
  public String getText(String key) {
    return getText(getLocale(), key);
  }

  @Override
  public String getText(Locale locale, String key) {
    return Components.get(I18nHelper.BeanFactory.class).getInstance(locale).getText(key);
  }

  @Override
  public Locale getLocale(HttpServletRequest request) {
    return getLocale();
  }

  @Override
  public Locale getLocale() {
    return Components.get(JiraAuthenticationContext.class).getLocale();
  }

  @Override
  public Locale getLocale(UserKey user) {
    return Components.get(LocaleManager.class)
        .getLocaleFor(
            user == null
                ? null
                : Components.get(UserManager.class).getUserByKey(user.getStringValue()));
  }

  @Override
  public Locale getApplicationLocale() {
    return Components.get(LocaleManager.class).getLocaleFor(null);
  }
}
