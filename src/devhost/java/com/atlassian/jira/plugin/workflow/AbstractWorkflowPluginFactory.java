package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills the template that the admin sees: empty form, form with values, or sentence. */
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
  public AbstractWorkflowPluginFactory() {}

  @Override
  public Map<String, Object> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
    Map<String, Object> params = new HashMap<>();
    switch (resourceName) {
      case "input-parameters" -> getVelocityParamsForInput(params);
      case "edit-parameters" -> getVelocityParamsForEdit(params, descriptor);
      case "view" -> getVelocityParamsForView(params, descriptor);
      default -> throw new IllegalArgumentException("no such template: " + resourceName);
    }
    return params;
  }

  protected abstract void getVelocityParamsForInput(Map<String, Object> velocityParams);

  protected abstract void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);

  protected abstract void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);

  protected Map<String, ?> extractMultipleParams(
      Map<String, Object> params, Collection<String> paramNames) {
    Map<String, String> extracted = new LinkedHashMap<>();
    for (String name : paramNames) extracted.put(name, extractSingleParam(params, name));
    return extracted;
  }

  protected String extractSingleParam(Map<String, Object> conditionParams, String paramName) {
    boolean single =
        conditionParams.get(paramName) instanceof String[] values && values.length == 1;
    if (!single) throw new IllegalArgumentException("one value expected for " + paramName);
    return ((String[]) conditionParams.get(paramName))[0];
  }
}
