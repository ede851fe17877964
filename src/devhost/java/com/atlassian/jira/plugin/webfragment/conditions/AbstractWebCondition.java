package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Hands the person and the place to the condition. */
public abstract class AbstractWebCondition implements Condition {
  public AbstractWebCondition() {}

  @Override
  public void init(Map<String, String> params) throws PluginParseException {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return shouldDisplay((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
  }

  public abstract boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper);
}
