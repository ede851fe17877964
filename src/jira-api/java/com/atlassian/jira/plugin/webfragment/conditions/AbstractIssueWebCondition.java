package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public abstract class AbstractIssueWebCondition extends AbstractWebCondition {
  public AbstractIssueWebCondition() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    throw new UnsupportedOperationException("contract only");
  }

  public abstract boolean shouldDisplay(ApplicationUser user, Issue issue, JiraHelper jiraHelper);
}
