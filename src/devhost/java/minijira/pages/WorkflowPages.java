package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import minijira.node.Components;
import minijira.plugin.module.WorkflowFunctionModule;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/**
 * Workflows: statuses, transitions, post functions; a plugin's function may be added to a
 * transition.
 */
final class WorkflowPages {
  private static final String LIST = "/secure/admin/workflows/ListWorkflows.jspa";
  private static final String VIEW = "/secure/admin/workflows/ViewWorkflowTransition.jspa";

  private WorkflowPages() {}

  static Response list(Request request) {
    request.requireAdmin();
    Collection<JiraWorkflow> all = Components.get(WorkflowManager.class).getWorkflows();
    return Frame.admin(
        request,
        t("Workflows"),
        Html.of(
            ProjectPages.header(t("Workflows"), Html.NOTHING),
            Html.each(
                all,
                workflow ->
                    el(
                        "section.admin-section",
                        el("h2", workflow.getName()),
                        diagram(workflow.getLinkedStatusObjects(), workflow)))));
  }

  /** Statuses in order, and the transitions with what runs after them. */
  static Html diagram(List<Status> statuses, JiraWorkflow workflow) {
    return Html.of(
        el(
            "ol.workflow-statuses",
            attr("aria-label", t("Statuses")),
            Html.each(statuses, status -> el("li", Look.status(status)))),
        el(
            "div.aui-table-scroll",
            el(
                "table.aui",
                el(
                    "thead",
                    el(
                        "tr",
                        el("th", t("Transition")),
                        el("th", t("Leads to")),
                        el("th", t("Post functions")))),
                el(
                    "tbody",
                    Html.each(
                        actions(workflow),
                        action ->
                            el(
                                "tr",
                                el(
                                    "td",
                                    el("a", href(url(workflow, action)), action.getName()),
                                    " ",
                                    el("span.description", "(" + action.getId() + ")")),
                                el("td", Look.status(target(workflow, action))),
                                el(
                                    "td",
                                    functions(workflow, action).stream()
                                        .map(WorkflowPages::name)
                                        .collect(Collectors.joining(", ")))))))));
  }

  static Response view(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = workflow(request);
    ActionDescriptor action = action(request, workflow);
    List<FunctionDescriptor> functions = functions(workflow, action);
    List<Html> rows = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++)
      rows.add(row(request, workflow, action, functions.get(i), i));
    return Frame.admin(
        request,
        action.getName(),
        Html.of(
            el(
                "nav",
                attr("aria-label", t("Breadcrumbs")),
                el(
                    "ol.aui-nav.aui-nav-breadcrumbs",
                    el("li", el("a", href(LIST), t("Workflows"))),
                    el("li", workflow.getName()))),
            ProjectPages.header(t("Transition: {0}", action.getName()), Html.NOTHING),
            el("h2", t("Post functions")),
            el("p", t("They run in this order when an issue takes the transition.")),
            el("ol.post-functions", rows),
            PostFunctions.adder(workflow, action)));
  }

  private static Html row(
      Request request,
      JiraWorkflow workflow,
      ActionDescriptor action,
      FunctionDescriptor function,
      int index) {
    WorkflowFunctionModule module = PostFunctions.module(function);
    return el(
        "li",
        module == null
            ? Html.of(name(function))
            : Html.of(
                el("strong", name(function)),
                el("div.post-function-view", PostFunctions.rendered(module, "view", function))),
        Html.when(
            module != null,
            () ->
                Forms.button(
                    request,
                    "/secure/admin/workflows/DeleteWorkflowTransitionPostFunction.jspa",
                    t("Delete"),
                    "aui-button-link aui-button-compact",
                    hidden(workflow, action),
                    Forms.hidden("count", index))));
  }

  static Html hidden(JiraWorkflow workflow, ActionDescriptor action) {
    return Html.of(
        Forms.hidden("workflowName", workflow.getName()),
        Forms.hidden("workflowTransition", action.getId()));
  }

  static String url(JiraWorkflow workflow, ActionDescriptor action) {
    return Urls.query(
        VIEW, "workflowName", workflow.getName(), "workflowTransition", action.getId());
  }

  static JiraWorkflow workflow(Request request) {
    JiraWorkflow found =
        Components.get(WorkflowManager.class).getWorkflow(request.param("workflowName", ""));
    if (found == null) throw Halt.notFound(t("There is no such workflow."));
    return found;
  }

  static ActionDescriptor action(Request request, JiraWorkflow workflow) {
    long id = request.number("workflowTransition", -1);
    return workflow.getAllActions().stream()
        .filter(action -> action.getId() == id)
        .findFirst()
        .orElseThrow(() -> Halt.notFound(t("There is no such transition.")));
  }

  private static String name(FunctionDescriptor function) {
    WorkflowFunctionModule module = PostFunctions.module(function);
    if (module != null) return Fragments.text(module.nameKey(), module.key());
    String type = String.valueOf(function.getArgs().get("class.name"));
    return type.substring(type.lastIndexOf('.') + 1)
        .replace("Function", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }

  private static List<ActionDescriptor> actions(JiraWorkflow workflow) {
    return workflow.getAllActions().stream().filter(action -> action.getId() != 1).toList();
  }

  private static @Nullable Status target(JiraWorkflow workflow, ActionDescriptor action) {
    var step = workflow.getDescriptor().getStep(action.getUnconditionalResult().getStep());
    return step == null
        ? null
        : Jira.constants()
            .getStatus(String.valueOf(step.getMetaAttributes().get("jira.status.id")));
  }

  private static List<FunctionDescriptor> functions(
      JiraWorkflow workflow, ActionDescriptor action) {
    return new ArrayList<>(workflow.getPostFunctionsForTransition(action));
  }
}
