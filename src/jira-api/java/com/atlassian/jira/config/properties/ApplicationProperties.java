package com.atlassian.jira.config.properties;

import java.util.Locale;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface ApplicationProperties {
  String getText(String name);

  String getDefaultBackedString(String name);

  String getString(String name);

  void setString(String name, String value);

  boolean getOption(String key);

  Locale getDefaultLocale();
}
