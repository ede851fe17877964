package com.atlassian.jira.plugin.workflow;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface WorkflowPluginFunctionFactory extends WorkflowPluginFactory {}
