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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minijira.jira.workflow.WorkflowStore;
import minijira.node.Components;
import minijira.plugin.module.WorkflowFunctionModule;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import minijira.web.Templates;
import org.jspecify.annotations.Nullable;

/** Workflows: statuses, transitions, post functions; a plugin's function may be added to a transition. */
final class WorkflowPages {
  private static final String LIST = "/secure/admin/workflows/ListWorkflows.jspa";
  private static final String VIEW = "/secure/admin/workflows/ViewWorkflowTransition.jspa";

  private WorkflowPages() {}

  static Response list(Request request) {
    request.requireAdmin();
    Collection<JiraWorkflow> all = Components.get(WorkflowManager.class).getWorkflows();
    return Frame.admin(request, t("Workflows"), Html.of(ProjectPages.header(t("Workflows"), Html.NOTHING),
        Html.each(all, workflow -> el("section.admin-section", el("h2", workflow.getName()), diagram(workflow.getLinkedStatusObjects(), workflow)))));
  }

  /** Statuses in order, and the transitions with what runs after them. */
  static Html diagram(List<Status> statuses, JiraWorkflow workflow) {
    return Html.of(el("ol.workflow-statuses", attr("aria-label", t("Statuses")), Html.each(statuses, status -> el("li", Look.status(status)))),
        el("div.aui-table-scroll", el("table.aui", el("thead", el("tr", el("th", t("Transition")), el("th", t("Leads to")), el("th", t("Post functions")))),
            el("tbody", Html.each(actions(workflow), action -> el("tr", el("td", el("a", href(url(workflow, action)), action.getName()), " ", el("span.description", "(" + action.getId() + ")")), el("td", Look.status(target(workflow, action))),
                el("td", functions(workflow, action).stream().map(WorkflowPages::name).collect(Collectors.joining(", ")))))))));
  }

  static Response view(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = workflow(request);
    ActionDescriptor action = action(request, workflow);
    List<FunctionDescriptor> functions = functions(workflow, action);
    List<Html> rows = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) rows.add(row(request, workflow, action, functions.get(i), i));
    return Frame.admin(request, action.getName(), Html.of(
        el("nav", attr("aria-label", t("Breadcrumbs")), el("ol.aui-nav.aui-nav-breadcrumbs", el("li", el("a", href(LIST), t("Workflows"))), el("li", workflow.getName()))),
        ProjectPages.header(t("Transition: {0}", action.getName()), Html.NOTHING),
        el("h2", t("Post functions")), el("p", t("They run in this order when an issue takes the transition.")),
        el("ol.post-functions", rows), adder(workflow, action)));
  }

  private static Html row(Request request, JiraWorkflow workflow, ActionDescriptor action, FunctionDescriptor function, int index) {
    WorkflowFunctionModule module = module(function);
    return el("li", module == null ? Html.of(name(function)) : Html.of(el("strong", name(function)), el("div.post-function-view", rendered(module, "view", function))),
        Html.when(module != null, () -> Forms.button(request, "/secure/admin/workflows/DeleteWorkflowTransitionPostFunction.jspa", t("Delete"), "aui-button-link aui-button-compact", hidden(workflow, action), Forms.hidden("count", index))));
  }

  private static Html adder(JiraWorkflow workflow, ActionDescriptor action) {
    List<WorkflowFunctionModule> all = modules();
    if (all.isEmpty()) return el("p.description", t("No app brings post functions."));
    return el("section", el("h2", t("Add a post function")), el("ul.app-functions", Html.each(all, module -> el("li", el("a.aui-button", href(Urls.query("/secure/admin/workflows/AddWorkflowTransitionFunctionParams!default.jspa", "workflowName", workflow.getName(), "workflowTransition", action.getId(), "pluginModuleKey", module.key())), Fragments.text(module.nameKey(), module.key()))))));
  }

  static Response addForm(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = workflow(request);
    ActionDescriptor action = action(request, workflow);
    WorkflowFunctionModule module = chosen(request);
    return Frame.admin(request, t("Add a post function"), Html.of(ProjectPages.header(Fragments.text(module.nameKey(), module.key()), Html.NOTHING),
        el("p", t("Runs when an issue takes the transition {0} of {1}.", action.getName(), workflow.getName())),
        Forms.post(request, "/secure/admin/workflows/AddWorkflowTransitionFunctionParams.jspa", hidden(workflow, action), Forms.hidden("pluginModuleKey", module.key()), rendered(module, "input-parameters", null), Forms.buttons("add_submit", t("Add"), url(workflow, action)))));
  }

  static Response add(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = workflow(request);
    ActionDescriptor action = action(request, workflow);
    WorkflowFunctionModule module = chosen(request);
    Map<String, String> args = new LinkedHashMap<>();
    module.factory().getDescriptorParams(new HashMap<>(request.form())).forEach((name, value) -> args.put(name, String.valueOf(value)));
    Components.get(WorkflowStore.class).addPostFunction(workflow.getName(), action.getId(), module.key(), module.functionClass(), args);
    return Flags.then(request, Response.redirect(url(workflow, action)), t("Post function added"));
  }

  static Response delete(Request request) {
    request.requireAdmin();
    JiraWorkflow workflow = workflow(request);
    ActionDescriptor action = action(request, workflow);
    Components.get(WorkflowStore.class).removePostFunction(workflow.getName(), action.getId(), (int) request.number("count", -1));
    return Flags.then(request, Response.redirect(url(workflow, action)), t("Post function deleted"));
  }

  private static Html rendered(WorkflowFunctionModule module, String template, @Nullable FunctionDescriptor function) {
    String path = module.templates().get(template);
    if (path == null) return Html.NOTHING;
    Map<String, Object> context = new HashMap<>(module.factory().getVelocityParams(template, function));
    context.put("i18n", Components.get(com.atlassian.jira.security.JiraAuthenticationContext.class).getI18nHelper());
    return Html.trusted(Components.get(Templates.class).render(path, context));
  }

  private static Html hidden(JiraWorkflow workflow, ActionDescriptor action) {
    return Html.of(Forms.hidden("workflowName", workflow.getName()), Forms.hidden("workflowTransition", action.getId()));
  }

  private static String url(JiraWorkflow workflow, ActionDescriptor action) {
    return Urls.query(VIEW, "workflowName", workflow.getName(), "workflowTransition", action.getId());
  }

  private static JiraWorkflow workflow(Request request) {
    JiraWorkflow found = Components.get(WorkflowManager.class).getWorkflow(request.param("workflowName", ""));
    if (found == null) throw Halt.notFound(t("There is no such workflow."));
    return found;
  }

  private static ActionDescriptor action(Request request, JiraWorkflow workflow) {
    long id = request.number("workflowTransition", -1);
    return workflow.getAllActions().stream().filter(action -> action.getId() == id).findFirst().orElseThrow(() -> Halt.notFound(t("There is no such transition.")));
  }

  private static WorkflowFunctionModule chosen(Request request) {
    String key = request.param("pluginModuleKey", "");
    return modules().stream().filter(module -> module.key().equals(key)).findFirst().orElseThrow(() -> Halt.notFound(t("There is no such post function.")));
  }

  private static List<WorkflowFunctionModule> modules() {
    return Fragments.modules() == null ? List.of() : Fragments.modules().all(WorkflowFunctionModule.class);
  }

  private static @Nullable WorkflowFunctionModule module(FunctionDescriptor function) {
    Object key = function.getArgs().get("full.module.key");
    return modules().stream().filter(module -> module.key().equals(key)).findFirst().orElse(null);
  }

  private static String name(FunctionDescriptor function) {
    WorkflowFunctionModule module = module(function);
    if (module != null) return Fragments.text(module.nameKey(), module.key());
    String type = String.valueOf(function.getArgs().get("class.name"));
    return type.substring(type.lastIndexOf('.') + 1).replace("Function", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }

  private static List<ActionDescriptor> actions(JiraWorkflow workflow) {
    return workflow.getAllActions().stream().filter(action -> action.getId() != 1).toList();
  }

  private static @Nullable Status target(JiraWorkflow workflow, ActionDescriptor action) {
    var step = workflow.getDescriptor().getStep(action.getUnconditionalResult().getStep());
    return step == null ? null : Jira.constants().getStatus(String.valueOf(step.getMetaAttributes().get("jira.status.id")));
  }

  private static List<FunctionDescriptor> functions(JiraWorkflow workflow, ActionDescriptor action) {
    return new ArrayList<>(workflow.getPostFunctionsForTransition(action));
  }
}
