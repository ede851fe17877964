package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface QueryCreationContext {
  ApplicationUser getApplicationUser();

  boolean isSecurityOverriden();
}
