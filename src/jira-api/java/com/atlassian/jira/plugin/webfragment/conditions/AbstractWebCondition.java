package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public abstract class AbstractWebCondition implements Condition {
  public AbstractWebCondition() {
    throw new UnsupportedOperationException("contract only");
  }

  public void init(Map<String, String> params) throws PluginParseException {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean shouldDisplay(Map<String, Object> context) {
    throw new UnsupportedOperationException("contract only");
  }

  public abstract boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper);
}
