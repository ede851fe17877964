package com.atlassian.jira.plugin.webfragment.contextproviders;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/** Hands the person and the place to the provider. */
public abstract class AbstractJiraContextProvider implements ContextProvider {
  public AbstractJiraContextProvider() {}

  @Override
  public void init(Map<String, String> params) throws PluginParseException {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    return getContextMap((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
  }

  public abstract Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper);
}
