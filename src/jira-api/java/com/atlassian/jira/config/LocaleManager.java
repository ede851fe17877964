package com.atlassian.jira.config;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface LocaleManager {
  Set<Locale> getInstalledLocales();

  Locale getLocale(String locale);

  Locale getLocaleFor(ApplicationUser user);
}
