package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface JiraAuthenticationContext {
  ApplicationUser getLoggedInUser();

  boolean isLoggedInUser();

  Locale getLocale();

  I18nHelper getI18nHelper();

  void setLoggedInUser(ApplicationUser user);

  void clearLoggedInUser();
}
