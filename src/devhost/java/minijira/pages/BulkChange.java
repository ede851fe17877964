package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.mail.server.MailServerManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.jira.issue.Issues;
import minijira.jira.workflow.Engine;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/**
 * Jira's bulk change: choose issues and an operation, say what to change, done. Each value is
 * checked for every issue before the first is touched; then one issue after the other is changed,
 * each with its own history and event, as if done one by one.
 */
final class BulkChange {
  static final String FIRST = "/secure/views/bulkedit/BulkEdit1";
  private static final String EDIT = "/secure/views/bulkedit/BulkEditDetails.jspa";
  private static final String TRANSITION = "/secure/views/bulkedit/BulkWorkflowTransition.jspa";
  private static final String MOVE = "/secure/views/bulkedit/BulkMigrate.jspa";
  private static final String MAIL = "sendBulkNotification";
  private static final int MOST = 1_000;

  private BulkChange() {}

  static boolean may(Request request) {
    return request.user() != null
        && Components.get(GlobalPermissionManager.class)
            .hasPermission(GlobalPermissionKey.of("BULK_CHANGE"), request.user());
  }

  static Response choose(Request request) {
    require(request);
    String jql = request.param("jql", "ORDER BY created DESC");
    SearchService.ParseResult parsed =
        Components.get(SearchService.class).parseQuery(request.user(), jql);
    if (!parsed.isValid()) throw Halt.badRequest(t("The query has errors"));
    List<Issue> found = Jira.page(request, parsed.getQuery(), 0, MOST).getResults();
    return step(
        request,
        Forms.post(
            request,
            FIRST + ".jspa",
            attr("id", "bulkedit"),
            Html.each(found, issue -> box("issue", issue.getId(), name(issue), false)),
            el("h3", t("Operation")),
            operation("edit", t("Edit issues")),
            operation("move", t("Move issues")),
            operation("transition", t("Transition issues")),
            Dialogs.buttons("next", t("Next"), Urls.jql(jql))));
  }

  private static Html operation(String name, String label) {
    return el(
        "div.radio",
        el(
            "input.radio",
            attr("type", "radio"),
            attr("name", "operation"),
            attr("id", "operation-" + name),
            attr("value", name)),
        el("label", attr("for", "operation-" + name), label));
  }

  static Response chosen(Request request) {
    require(request);
    List<MutableIssue> issues = issues(request);
    return switch (request.param("operation", "")) {
      case "edit" -> edit(request, issues, FormValues.of(Map.of()));
      case "transition" -> transitions(request, issues);
      case "move" -> projects(request, issues);
      default -> throw Halt.badRequest(t("Choose an operation."));
    };
  }

  private static Response edit(Request request, List<MutableIssue> issues, FormValues values) {
    MutableIssue first = issues.get(0);
    List<String> fields = new ArrayList<>(List.of("summary", "priority", "description", "labels"));
    IssueForm.customFields(first).forEach(field -> fields.add(field.getId()));
    return step(
        request,
        Forms.post(
            request,
            EDIT,
            attr("id", "bulkedit"),
            hidden(issues),
            el("h3", t("Change")),
            Html.each(fields, id -> box("actions", id, id, request.params("actions").contains(id))),
            new IssueForm(request, first, values).fields(),
            mail(request, issues),
            Dialogs.buttons("confirm", t("Confirm"), "/issues/")));
  }

  /** Only fields that were ticked; what one issue refuses leaves all as they are. */
  static Response edited(Request request) {
    require(request);
    List<MutableIssue> issues = issues(request);
    IssueService service = Components.get(IssueService.class);
    Set<String> actions = new LinkedHashSet<>(request.params("actions"));
    if (actions.isEmpty()) throw Halt.badRequest(t("Choose what to change."));
    List<IssueService.UpdateValidationResult> all = new ArrayList<>();
    for (MutableIssue issue : issues) {
      needed(request, ProjectPermissions.EDIT_ISSUES, issue);
      IssueInputParameters given = service.newIssueInputParameters();
      given.setSkipScreenCheck(true);
      given.setRetainExistingValuesWhenParameterNotProvided(true, true);
      for (String field : actions)
        given.getActionParameters().put(field, request.params(field).toArray(String[]::new));
      IssueService.UpdateValidationResult valid =
          service.validateUpdate(request.user(), issue.getId(), given);
      if (!valid.isValid())
        return edit(
            request, issues, FormValues.of(request.form()).with(valid.getErrorCollection()));
      all.add(valid);
    }
    boolean sendsMail = sendsMail(request, issues);
    for (IssueService.UpdateValidationResult valid : all) {
      ErrorCollection wrong =
          service
              .update(request.user(), valid, EventDispatchOption.ISSUE_UPDATED, sendsMail)
              .getErrorCollection();
      if (wrong != null && wrong.hasAnyErrors())
        return edit(request, issues, FormValues.of(request.form()).with(wrong));
    }
    return done(request, issues);
  }

  private static Response transitions(Request request, List<MutableIssue> issues) {
    Map<String, String> common = new LinkedHashMap<>();
    for (Engine.Transition one : Transitions.of(request, issues.get(0)))
      common.put(String.valueOf(one.id()), one.name());
    for (MutableIssue issue : issues)
      common
          .keySet()
          .retainAll(
              Transitions.of(request, issue).stream()
                  .map(one -> String.valueOf(one.id()))
                  .toList());
    return select(
        request,
        issues,
        TRANSITION,
        "wftransition",
        t("Transition"),
        common,
        mail(request, issues));
  }

  static Response transitioned(Request request) {
    require(request);
    List<MutableIssue> issues = issues(request);
    IssueService service = Components.get(IssueService.class);
    int action = (int) request.number("wftransition", 0);
    boolean sendsMail = sendsMail(request, issues);
    List<IssueService.TransitionValidationResult> all = new ArrayList<>();
    for (MutableIssue issue : issues) {
      IssueService.TransitionValidationResult valid =
          service.validateTransition(
              request.user(), issue.getId(), action, service.newIssueInputParameters());
      if (!valid.isValid()) throw Halt.badRequest(words(valid.getErrorCollection()));
      valid.additionalInputs().put(MAIL, sendsMail);
      all.add(valid);
    }
    for (IssueService.TransitionValidationResult valid : all) {
      IssueService.IssueResult result = service.transition(request.user(), valid);
      if (!result.isValid()) throw Halt.badRequest(words(result.getErrorCollection()));
    }
    return done(request, issues);
  }

  private static Response projects(Request request, List<MutableIssue> issues) {
    Map<String, String> open = new LinkedHashMap<>();
    for (Project one : Jira.projects(request, ProjectPermissions.CREATE_ISSUES))
      open.put(one.getId().toString(), one.getName() + " (" + one.getKey() + ")");
    return select(request, issues, MOVE, "pid", t("Project"), open, null);
  }

  /** Into a project that knows the issue's type; other types are not mapped here. */
  static Response moved(Request request) {
    require(request);
    List<MutableIssue> issues = issues(request);
    Project to =
        Jira.projects(request, ProjectPermissions.CREATE_ISSUES).stream()
            .filter(one -> one.getId() == request.number("pid", -1))
            .findFirst()
            .orElseThrow(() -> Halt.badRequest(t("Choose a project.")));
    for (MutableIssue issue : issues) {
      needed(request, ProjectPermissions.MOVE_ISSUES, issue);
      if (to.getIssueTypes().stream()
          .noneMatch(type -> type.getId().equals(issue.getIssueTypeId())))
        throw Halt.badRequest(t("The project has no fitting issue type."));
    }
    for (MutableIssue issue : issues)
      if (!issue.getProjectId().equals(to.getId()))
        Components.get(Issues.class).move(request.user(), issue, to.getId());
    return done(request, issues);
  }

  private static Response select(
      Request request,
      List<MutableIssue> issues,
      String to,
      String name,
      String label,
      Map<String, String> options,
      @Nullable Html more) {
    if (options.isEmpty()) throw Halt.badRequest(t("There is nothing that fits all of them."));
    return step(
        request,
        Forms.post(
            request,
            to,
            attr("id", "bulkedit"),
            hidden(issues),
            Forms.group(
                name,
                label,
                true,
                el(
                    "select.select",
                    attr("id", name),
                    attr("name", name),
                    Forms.options(options.keySet(), key -> key, options::get, null)),
                null,
                null),
            more,
            Dialogs.buttons("confirm", t("Confirm"), "/issues/")));
  }

  private static void require(Request request) {
    request.requireUser();
    if (!may(request)) throw Halt.forbidden(t("You may not change issues in bulk."));
  }

  private static void needed(Request request, ProjectPermissionKey permission, Issue issue) {
    if (!Jira.may(request, permission, issue))
      throw Halt.forbidden(t("You may not do this with {0}.", issue.getKey()));
  }

  /** Those that the reader may see; of others nothing is said. */
  private static List<MutableIssue> issues(Request request) {
    List<MutableIssue> all = new ArrayList<>();
    for (String id : request.params("issue")) {
      if (!id.matches("\\d{1,18}")) throw Halt.badRequest(t("Choose issues."));
      all.add(Jira.issue(request, Long.parseLong(id)));
    }
    if (all.isEmpty() || all.size() > MOST) throw Halt.badRequest(t("Choose issues."));
    return all;
  }

  private static Response done(Request request, List<MutableIssue> issues) {
    return Dialogs.done(
        request, "/issues/", Words.count(issues.size(), "Issue changed", "{0} issues changed"), "");
  }

  private static Response step(Request request, Html form) {
    return Dialogs.answer(request, t("Bulk operation"), form, "bulk-change", "large");
  }

  /** Jira's own box, ticked at first: without it the events of the change ask for no mail. */
  private static @Nullable Html mail(Request request, List<MutableIssue> issues) {
    return mayBeQuiet(request, issues) && hasMailServer()
        ? box(MAIL, "true", t("Send mail for this update"), true)
        : null;
  }

  /** Who has no box has no choice: where there is no mail server, who may do without does. */
  private static boolean sendsMail(Request request, List<MutableIssue> issues) {
    return !mayBeQuiet(request, issues)
        || (hasMailServer() && request.params(MAIL).contains("true"));
  }

  /** Jira's administrators, and who administers all projects concerned. */
  private static boolean mayBeQuiet(Request request, List<MutableIssue> issues) {
    return request.isAdmin()
        || issues.stream()
            .allMatch(issue -> Jira.may(request, ProjectPermissions.ADMINISTER_PROJECTS, issue));
  }

  private static boolean hasMailServer() {
    return Components.get(MailServerManager.class).isDefaultSMTPMailServerDefined();
  }

  private static Html hidden(List<MutableIssue> issues) {
    return Html.each(issues, issue -> Forms.hidden("issue", issue.getId()));
  }

  private static Html box(String name, Object value, String label, boolean ticked) {
    String id = name + "-" + value;
    return el(
        "div.checkbox",
        el(
            "input.checkbox",
            attr("type", "checkbox"),
            attr("name", name),
            attr("id", id),
            attr("value", value),
            attr("checked", ticked)),
        el("label", attr("for", id), label));
  }

  private static String name(Issue issue) {
    return issue.getKey() + " " + issue.getSummary();
  }

  private static String words(ErrorCollection wrong) {
    List<String> all = new ArrayList<>(wrong.getErrorMessages());
    all.addAll(wrong.getErrors().values());
    return String.join(" ", all);
  }
}
