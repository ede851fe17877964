package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.operand.FunctionOperand;

/** What every JQL function shares: name, list flag and the check of its arguments. */
public abstract class AbstractJqlFunction implements JqlFunction {
  private JqlFunctionModuleDescriptor descriptor;

  public AbstractJqlFunction() {}

  @Override
  public void init(JqlFunctionModuleDescriptor moduleDescriptor) {
    this.descriptor = moduleDescriptor;
  }

  public JqlFunctionModuleDescriptor getModuleDescriptor() {
    return descriptor;
  }

  protected MessageSet validateNumberOfArgs(FunctionOperand operand, int number) {
    MessageSet messages = new MessageSetImpl();
    int given = operand.getArgs().size();
    if (given != number) {
      messages.addErrorMessage(
          "Function '"
              + operand.getName()
              + "' takes "
              + number
              + " arguments, not "
              + given
              + ".");
    }
    return messages;
  }

  @Override
  public String getFunctionName() {
    return descriptor.getFunctionName();
  }

  @Override
  public boolean isList() {
    return descriptor.isList();
  }

  protected I18nHelper getI18n() {
    return ComponentAccessor.getJiraAuthenticationContext().getI18nHelper();
  }
}
