package com.atlassian.jira.util;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface I18nHelper {
  Locale getLocale();

  boolean isKeyDefined(String key);

  String getText(String key);

  String getText(String key, String value1);

  String getText(String key, String value1, String value2);

  String getText(String key, String value1, String value2, String value3);

  String getText(String key, Object parameters);

  String getText(String key, Object value1, Object value2, Object value3);

  interface BeanFactory {
    I18nHelper getInstance(Locale locale);

    I18nHelper getInstance(ApplicationUser user);
  }
}
