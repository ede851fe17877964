package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** Creating an issue: the form, and what is done with it. */
final class CreateIssue {
  private static final List<String> MANY = List.of("components", "fixVersions");
  private static final List<String> ONE =
      List.of(
          "summary",
          "priority",
          "description",
          "assignee",
          "labels",
          "security",
          "duedate",
          "environment",
          "comment");

  private CreateIssue() {}

  static Response createForm(Request request) {
    request.requireUser();
    return create(request, FormValues.of(request.form()));
  }

  private static Response create(Request request, FormValues values) {
    request.resources().requireContext("jira.create.issue");
    List<Project> projects = Jira.projects(request, ProjectPermissions.CREATE_ISSUES);
    @Nullable Issue parent = parent(request);
    if (parent != null)
      projects =
          projects.stream()
              .filter(project -> project.getId().equals(parent.getProjectId()))
              .toList();
    if (projects.isEmpty())
      throw Halt.forbidden(t("There is no project in which you may create issues."));
    Project project =
        projects.stream()
            .filter(one -> one.getId().toString().equals(values.text("pid", null)))
            .findFirst()
            .orElse(projects.get(0));
    List<IssueType> types =
        project.getIssueTypes().stream()
            .filter(type -> type.isSubTask() == (parent != null))
            .toList();
    if (types.isEmpty()) throw Halt.badRequest(t("The project has no fitting issue type."));
    IssueType type =
        types.stream()
            .filter(one -> one.getId().equals(values.text("issuetype", null)))
            .findFirst()
            .orElse(usual(types));
    MutableIssue blank = Components.get(IssueFactory.class).getIssue();
    blank.setProjectId(project.getId());
    blank.setIssueTypeId(type.getId());
    Html form =
        Forms.post(
            request,
            "/secure/CreateIssue.jspa",
            attr("id", "issue-create"),
            attr("name", "jiraform"),
            attr("data-form", Urls.to("/secure/CreateIssue!default.jspa")),
            parent == null
                ? null
                : Html.of(
                    Forms.hidden("parentIssueId", parent.getId()),
                    el(
                        "p.form-parent",
                        t("Sub-task of"),
                        " ",
                        Look.issueKey(parent),
                        " ",
                        parent.getSummary())),
            Forms.group(
                "project",
                t("Project"),
                true,
                el(
                    "select.select#project",
                    attr("name", "pid"),
                    attr("data-refresh", ""),
                    Forms.options(
                        projects,
                        one -> one.getId().toString(),
                        one -> one.getName() + " (" + one.getKey() + ")",
                        project.getId().toString())),
                null,
                values.error("pid")),
            Forms.group(
                "issuetype",
                t("Issue type"),
                true,
                el(
                    "select.select#issuetype",
                    attr("name", "issuetype"),
                    attr("data-refresh", ""),
                    Forms.options(types, IssueType::getId, IssueType::getName, type.getId())),
                null,
                values.error("issuetype")),
            el("hr.form-rule"),
            new IssueForm(request, blank, values).fields(),
            Dialogs.buttons(
                "create-issue-submit",
                t("Create"),
                Urls.project(project.getKey(), "issues"),
                another(request, values),
                "aui-button-primary"));
    return Dialogs.answer(
        request,
        parent == null ? t("Create issue") : t("Create sub-task"),
        form,
        "create-issue-dialog",
        "large");
  }

  private static Html another(Request request, FormValues values) {
    if (!Dialogs.asked(request)) return Html.NOTHING;
    return el(
        "span.create-another",
        el(
            "input#qf-create-another",
            attr("type", "checkbox"),
            attr("name", "createAnother"),
            attr("value", "true"),
            attr("checked", values.has("createAnother"))),
        el("label", attr("for", "qf-create-another"), t("Create another")));
  }

  private static IssueType usual(List<IssueType> types) {
    for (String name : List.of("Story", "Task"))
      for (IssueType type : types) if (type.getName().equals(name)) return type;
    return types.get(0);
  }

  private static @Nullable Issue parent(Request request) {
    long id = request.number("parentIssueId", 0);
    return id == 0 ? null : Jira.issue(request, id);
  }

  static Response create(Request request) {
    request.requireUser();
    IssueService issues = Components.get(IssueService.class);
    MutableIssue scope = Components.get(IssueFactory.class).getIssue();
    IssueInputParameters given = issues.newIssueInputParameters();
    given.setApplyDefaultValuesWhenParameterNotProvided(true);
    copy(request, given, List.of("pid", "issuetype", "parentIssueId"));
    Project project = project(request);
    if (project != null) {
      scope.setProjectId(project.getId());
      scope.setIssueTypeId(request.param("issuetype", ""));
      submitted(request, given, scope, false);
    }
    IssueService.CreateValidationResult valid = issues.validateCreate(request.user(), given);
    if (!valid.isValid())
      return create(request, FormValues.of(request.form()).with(valid.getErrorCollection()));
    IssueService.IssueResult made = issues.create(request.user(), valid);
    if (!made.isValid())
      return create(request, FormValues.of(request.form()).with(made.getErrorCollection()));
    return created(request, made.getIssue());
  }

  private static @Nullable Project project(Request request) {
    Project project =
        Components.get(com.atlassian.jira.project.ProjectManager.class)
            .getProjectObj(request.number("pid", -1));
    return project != null && Jira.constants().getIssueType(request.param("issuetype", "")) != null
        ? project
        : null;
  }

  private static Response created(Request request, Issue issue) {
    if (!Dialogs.asked(request))
      return Dialogs.done(request, Urls.issue(issue.getKey()), t("Issue created"), issue.getKey());
    Map<String, Object> answer = new HashMap<>();
    answer.put("key", issue.getKey());
    answer.put("created", t("Issue created"));
    answer.put("summary", issue.getSummary());
    if (request.param("createAnother") != null)
      answer.put(
          "another",
          Urls.to(
              Urls.query(
                  "/secure/CreateIssue!default.jspa",
                  "pid",
                  request.param("pid"),
                  "issuetype",
                  request.param("issuetype"),
                  "createAnother",
                  "true",
                  "decorator",
                  "dialog")));
    return Response.json(answer);
  }

  /** All fields that stand on the form; on an edit an absent list of choices means "none". */
  static void submitted(
      Request request, IssueInputParameters given, MutableIssue scope, boolean emptyMeansNone) {
    List<String> many =
        MANY.stream().filter(field -> !IssueForm.layout(scope).hides(field)).toList();
    copy(request, given, ONE);
    copy(request, given, many);
    List<String> custom = IssueForm.customFields(scope).stream().map(CustomField::getId).toList();
    copy(request, given, custom);
    if (!emptyMeansNone || request.param("summary") == null) return;
    for (String field : many) given.getActionParameters().putIfAbsent(field, new String[0]);
    for (String field : custom) given.getActionParameters().putIfAbsent(field, new String[0]);
  }

  private static void copy(Request request, IssueInputParameters given, Collection<String> names) {
    for (String name : names) {
      String[] values = request.raw().getParameterValues(name);
      if (values != null) given.getActionParameters().put(name, values);
    }
  }
}
