package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

/** A condition on the issue being shown; without an issue nothing is shown. */
public abstract class AbstractIssueWebCondition extends AbstractWebCondition {
  public AbstractIssueWebCondition() {}

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    Object issue = jiraHelper.getContextParams().get("issue");
    return issue != null && shouldDisplay(user, (Issue) issue, jiraHelper);
  }

  public abstract boolean shouldDisplay(ApplicationUser user, Issue issue, JiraHelper jiraHelper);
}
