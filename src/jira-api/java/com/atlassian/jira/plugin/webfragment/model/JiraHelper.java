package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 9.x, assumed unchanged to 11.3. */
public class JiraHelper {
  public JiraHelper() {
    throw new UnsupportedOperationException("contract only");
  }

  public JiraHelper(HttpServletRequest request) {
    throw new UnsupportedOperationException("contract only");
  }

  public JiraHelper(HttpServletRequest request, Project project) {
    throw new UnsupportedOperationException("contract only");
  }

  public JiraHelper(HttpServletRequest request, Project project, Map<String, Object> params) {
    throw new UnsupportedOperationException("contract only");
  }

  public HttpServletRequest getRequest() {
    throw new UnsupportedOperationException("contract only");
  }

  public Project getProject() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, Object> getContextParams() {
    throw new UnsupportedOperationException("contract only");
  }
}
