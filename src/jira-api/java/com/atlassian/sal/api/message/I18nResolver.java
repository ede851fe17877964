package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface I18nResolver {
  String getRawText(String key);

  String getRawText(Locale locale, String key);

  String getText(String key, Serializable... arguments);

  String getText(Locale locale, String key, Serializable... arguments);

  String getText(String key);

  String getText(Locale locale, String key);
}
