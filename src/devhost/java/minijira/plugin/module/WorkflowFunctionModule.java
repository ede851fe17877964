package minijira.plugin.module;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import java.util.Map;

/** A workflow-function (post function); templates maps view, input-parameters, edit-parameters. */
public record WorkflowFunctionModule(
    String key,
    String nameKey,
    WorkflowPluginFunctionFactory factory,
    String functionClass,
    Map<String, String> templates) {}
