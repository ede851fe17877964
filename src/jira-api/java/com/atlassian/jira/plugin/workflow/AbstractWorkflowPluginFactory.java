package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Collection;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
  public AbstractWorkflowPluginFactory() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, Object> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
    throw new UnsupportedOperationException("contract only");
  }

  protected abstract void getVelocityParamsForInput(Map<String, Object> velocityParams);

  protected abstract void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);

  protected abstract void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);

  protected Map<String, ?> extractMultipleParams(
      Map<String, Object> params, Collection<String> paramNames) {
    throw new UnsupportedOperationException("contract only");
  }

  protected String extractSingleParam(Map<String, Object> conditionParams, String paramName) {
    throw new UnsupportedOperationException("contract only");
  }
}
