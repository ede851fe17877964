package minijira.pages;

import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import minijira.jira.layout.ProjectDefaults;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Grant;
import minijira.jira.project.SecurityLevel;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** The settings of one project, for its administrators. */
final class SettingsPages {
  private SettingsPages() {}

  static Response show(Request request) {
    Project project = Jira.administered(request, request.path("key"));
    return switch (request.path("page")) {
      case "summary" -> page(request, project, t("Details"), details(project));
      case "issuetypes" -> page(request, project, t("Issue types"), types(project));
      case "workflows" ->
          page(
              request,
              project,
              t("Workflows"),
              WorkflowPages.diagram(ProjectPages.workflowStatuses(project), workflow(project)));
      case "fields" ->
          page(
              request, project, t("Fields"), Html.of(fields(project), FieldLayoutView.of(project)));
      case "versions" ->
          page(request, project, t("Versions"), VersionPages.versionsBody(request, project));
      case "components" ->
          page(request, project, t("Components"), VersionPages.componentsBody(request, project));
      case "roles" ->
          page(request, project, t("Users and roles"), RolePage.roles(request, project));
      case "permissions" ->
          page(request, project, t("Permissions"), PermissionPages.permissions(request, project));
      case "security" -> page(request, project, t("Issue security"), security(project));
      default -> throw Halt.notFound(t("There is no such page of project settings."));
    };
  }

  private static Response page(Request request, Project project, String title, Html body) {
    return Frame.settings(
        request, project, title, Html.of(ProjectPages.header(title, Html.NOTHING), body));
  }

  private static com.atlassian.jira.workflow.JiraWorkflow workflow(Project project) {
    return Components.get(minijira.jira.workflow.WorkflowStore.class)
        .getWorkflow(project.getId(), null);
  }

  private static Html details(Project project) {
    return el(
        "dl.property-list.settings-list",
        IssuePage.item("project-config-name", t("Name"), Html.of(project.getName())),
        IssuePage.item("project-config-key", t("Key"), Html.of(project.getKey())),
        IssuePage.item(
            "project-config-lead",
            t("Project lead"),
            Look.user(project.getProjectLead(), t("Nobody"))),
        IssuePage.item(
            "project-config-assignee",
            t("Default assignee"),
            Html.of(
                readable(Components.get(ProjectDefaults.class).assignee(project.getId()).name()))),
        IssuePage.item(
            "project-config-about", t("Description"), Html.lines(project.getDescription())));
  }

  private static Html types(Project project) {
    return el(
        "table.aui#project-issue-types",
        el("thead", el("tr", el("th", t("Issue type")), el("th", t("Description")))),
        el(
            "tbody",
            Html.each(
                project.getIssueTypes(),
                (IssueType type) ->
                    el(
                        "tr",
                        el(
                            "td",
                            el("span.with-icon", Look.issueType(type), type.getName()),
                            Html.when(
                                type.isSubTask(),
                                () ->
                                    Html.of(
                                        " ",
                                        el("span.aui-lozenge.aui-lozenge-subtle", t("Sub-task"))))),
                        el("td", type.getDescription())))));
  }

  private static Html fields(Project project) {
    List<String> types = project.getIssueTypes().stream().map(IssueType::getId).toList();
    List<CustomField> fields =
        Jira.fields().getCustomFieldObjects().stream()
            .filter(
                field -> types.stream().anyMatch(type -> field.isInScope(project, List.of(type))))
            .toList();
    if (fields.isEmpty())
      return Look.empty(
          "table", t("No custom fields"), t("No custom field is used in this project."));
    return el(
        "table.aui",
        el("thead", el("tr", el("th", t("Name")), el("th", t("Type")), el("th", t("Issue types")))),
        el(
            "tbody",
            Html.each(
                fields,
                field ->
                    el(
                        "tr",
                        el("td", field.getFieldName()),
                        el("td", field.getCustomFieldType().getName()),
                        el(
                            "td",
                            field.isGlobal()
                                ? t("All")
                                : project.getIssueTypes().stream()
                                    .filter(type -> field.isInScope(project, List.of(type.getId())))
                                    .map(IssueType::getName)
                                    .collect(Collectors.joining(", ")))))));
  }

  private static Html security(Project project) {
    List<SecurityLevel> levels = Components.get(AccessStore.class).levels(project.getId());
    if (levels.isEmpty())
      return Look.empty(
          "lock",
          t("No security levels"),
          t("Every issue of this project is visible to everybody who may browse it."));
    Long usual = Components.get(ProjectDefaults.class).securityLevel(project.getId());
    return el(
        "table.aui#project-security",
        el(
            "thead",
            el("tr", el("th", t("Security level")), el("th", t("Who may see these issues")))),
        el(
            "tbody",
            Html.each(
                levels,
                level ->
                    el(
                        "tr",
                        el(
                            "td",
                            el("span.with-icon", Look.icon("lock"), level.name()),
                            Html.when(
                                usual != null && usual == level.id(),
                                () ->
                                    Html.of(
                                        " ",
                                        el("span.aui-lozenge.aui-lozenge-subtle", t("Default"))))),
                        el(
                            "td",
                            el(
                                "ul.grants",
                                Html.each(level.members(), member -> el("li", grant(member)))))))));
  }

  static Html grant(Grant grant) {
    String who = grant.parameter();
    return switch (grant.kind()) {
      case ROLE -> {
        ProjectRole role =
            who != null && who.matches("\\d+")
                ? Components.get(AccessStore.class).getProjectRole(Long.valueOf(who))
                : null;
        yield Html.of(
            el("span.grant-kind", t("Project role")), " ", role == null ? who : role.getName());
      }
      case GROUP -> Html.of(el("span.grant-kind", t("Group")), " ", who);
      case USER -> Look.user(Components.get(UserStore.class).byKey(who), who);
      default -> Html.of(readable(grant.kind().name()));
    };
  }

  static String readable(String constant) {
    String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    return t(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }
}
