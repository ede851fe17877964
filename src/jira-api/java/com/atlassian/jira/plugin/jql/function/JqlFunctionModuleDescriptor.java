package com.atlassian.jira.plugin.jql.function;

/** Known from section 2 and public plugins; oldest 7, newest seen 9. */
public interface JqlFunctionModuleDescriptor {
  /** Not confirmed. */
  String getFunctionName();

  /** Not confirmed. */
  boolean isList();
}
