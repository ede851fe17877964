package minijira.plugin.module;

import com.atlassian.jira.plugin.jql.function.JqlFunction;

/** A jql-function; list: whether it stands for many values. */
public record JqlFunctionModule(
    String key, String functionName, boolean list, JqlFunction function) {}
