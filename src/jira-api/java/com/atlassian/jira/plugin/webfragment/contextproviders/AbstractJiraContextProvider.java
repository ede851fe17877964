package com.atlassian.jira.plugin.webfragment.contextproviders;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 9.x, assumed unchanged to 11.3. */
public abstract class AbstractJiraContextProvider implements ContextProvider {
  public AbstractJiraContextProvider() {
    throw new UnsupportedOperationException("contract only");
  }

  public void init(Map<String, String> params) throws PluginParseException {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, Object> getContextMap(Map<String, Object> context) {
    throw new UnsupportedOperationException("contract only");
  }

  public abstract Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper);
}
