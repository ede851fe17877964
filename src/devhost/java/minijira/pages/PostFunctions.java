package minijira.pages;

import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.jira.workflow.WorkflowStore;
import minijira.node.Components;
import minijira.plugin.module.WorkflowFunctionModule;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import minijira.web.Templates;
import org.jspecify.annotations.Nullable;

/** Post functions that an app brings: added to a transition, shown, taken away. */
final class PostFunctions {
  private PostFunctions() {}

  static Html adder(JiraWorkflow workflow, ActionDescriptor action) {
    List<WorkflowFunctionModule> all = modules();
    if (all.isEmpty()) return el("p.description", t("No app brings post functions."));
    return el(
        "section",
        el("h2", t("Add a post function")),
        el(
            "ul.app-functions",
            Html.each(
                all,
                module ->
                    el(
                        "li",
                        el(
                            "a.aui-button",
                            href(
                                Urls.query(
                                    "/secure/admin/workflows/AddWorkflowTransitionFunctionParams!default.jspa",
                                    "workflowName",
                                    workflow.getName(),
                                    "workflowTransition",
                                    action.getId(),
                                    "pluginModuleKey",
                                    module.key())),
                            Fragments.text(module.nameKey(), module.key()))))));
  }

  static Response addForm(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = WorkflowPages.workflow(request);
    ActionDescriptor action = WorkflowPages.action(request, workflow);
    WorkflowFunctionModule module = chosen(request);
    return Frame.admin(
        request,
        t("Add a post function"),
        Html.of(
            ProjectPages.header(Fragments.text(module.nameKey(), module.key()), Html.NOTHING),
            el(
                "p",
                t(
                    "Runs when an issue takes the transition {0} of {1}.",
                    action.getName(), workflow.getName())),
            Forms.post(
                request,
                "/secure/admin/workflows/AddWorkflowTransitionFunctionParams.jspa",
                WorkflowPages.hidden(workflow, action),
                Forms.hidden("pluginModuleKey", module.key()),
                rendered(module, "input-parameters", null),
                Forms.buttons("add_submit", t("Add"), WorkflowPages.url(workflow, action)))));
  }

  static Response add(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = WorkflowPages.workflow(request);
    ActionDescriptor action = WorkflowPages.action(request, workflow);
    WorkflowFunctionModule module = chosen(request);
    Map<String, String> args = new LinkedHashMap<>();
    module
        .factory()
        .getDescriptorParams(new HashMap<>(request.form()))
        .forEach((name, value) -> args.put(name, String.valueOf(value)));
    Components.get(WorkflowStore.class)
        .addPostFunction(
            workflow.getName(), action.getId(), module.key(), module.functionClass(), args);
    return Flags.then(
        request, Response.redirect(WorkflowPages.url(workflow, action)), t("Post function added"));
  }

  static Response delete(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = WorkflowPages.workflow(request);
    ActionDescriptor action = WorkflowPages.action(request, workflow);
    Components.get(WorkflowStore.class)
        .removePostFunction(workflow.getName(), action.getId(), (int) request.number("count", -1));
    return Flags.then(
        request,
        Response.redirect(WorkflowPages.url(workflow, action)),
        t("Post function deleted"));
  }

  static Html rendered(
      WorkflowFunctionModule module, String template, @Nullable FunctionDescriptor function) {
    String path = module.templates().get(template);
    if (path == null) return Html.NOTHING;
    Map<String, Object> context =
        new HashMap<>(module.factory().getVelocityParams(template, function));
    context.put(
        "i18n",
        Components.get(com.atlassian.jira.security.JiraAuthenticationContext.class)
            .getI18nHelper());
    return Html.trusted(Components.get(Templates.class).render(path, context));
  }

  private static WorkflowFunctionModule chosen(Request request) {
    String key = request.param("pluginModuleKey", "");
    return modules().stream()
        .filter(module -> module.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Halt.notFound(t("There is no such post function.")));
  }

  private static List<WorkflowFunctionModule> modules() {
    return Fragments.modules() == null
        ? List.of()
        : Fragments.modules().all(WorkflowFunctionModule.class);
  }

  static @Nullable WorkflowFunctionModule module(FunctionDescriptor function) {
    Object key = function.getArgs().get("full.module.key");
    return modules().stream().filter(module -> module.key().equals(key)).findFirst().orElse(null);
  }
}
