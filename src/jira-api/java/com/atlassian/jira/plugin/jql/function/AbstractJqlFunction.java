package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.operand.FunctionOperand;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public abstract class AbstractJqlFunction implements JqlFunction {
  public AbstractJqlFunction() {
    throw new UnsupportedOperationException("contract only");
  }

  public void init(JqlFunctionModuleDescriptor moduleDescriptor) {
    throw new UnsupportedOperationException("contract only");
  }

  public JqlFunctionModuleDescriptor getModuleDescriptor() {
    throw new UnsupportedOperationException("contract only");
  }

  protected MessageSet validateNumberOfArgs(FunctionOperand operand, int number) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getFunctionName() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isList() {
    throw new UnsupportedOperationException("contract only");
  }

  protected I18nHelper getI18n() {
    throw new UnsupportedOperationException("contract only");
  }
}
