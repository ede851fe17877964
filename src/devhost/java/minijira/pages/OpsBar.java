package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.ArrayList;
import java.util.List;
import minijira.jira.workflow.Engine;
import minijira.plugin.module.WebSection;
import minijira.plugin.place.Places;
import minijira.web.Request;

/** The row of buttons below an issue's summary. */
final class OpsBar {
  private static final String OPERATIONS = "opsbar-operations";
  private static final String TOP = "operations-top-level";

  private OpsBar() {}

  static Html of(Request request, Issue issue, Fragments fragments) {
    boolean edits =
        request.user() != null && Jira.may(request, ProjectPermissions.EDIT_ISSUES, issue);
    return el(
        "div.command-bar",
        attr("role", "toolbar"),
        attr("aria-label", t("Issue operations")),
        el(
            "div.aui-toolbar2.ops-menus",
            el(
                "div.aui-toolbar2-inner",
                el(
                    "div.aui-toolbar2-primary",
                    Html.when(
                        edits,
                        () ->
                            dialog(
                                "edit-issue",
                                "/secure/EditIssue!default.jspa",
                                issue,
                                Html.of(Look.icon("edit"), t("Edit")))),
                    group(request, issue),
                    links(fragments, TOP, "aui-button toolbar-trigger"),
                    more(request, issue, fragments),
                    transitions(request, issue),
                    links(fragments, "transitions-all", "aui-button"),
                    links(fragments, "jira.issue.tools", "aui-button")))));
  }

  private static Html group(Request request, Issue issue) {
    boolean comments =
        request.user() != null && Jira.may(request, ProjectPermissions.ADD_COMMENTS, issue);
    boolean assigns =
        request.user() != null && Jira.may(request, ProjectPermissions.ASSIGN_ISSUES, issue);
    if (!comments && !assigns) return Html.NOTHING;
    return el(
        "div.aui-buttons",
        Html.when(
            comments,
            () ->
                dialog(
                    "comment-issue",
                    "/secure/AddComment!default.jspa",
                    issue,
                    Html.of(Look.icon("comment"), t("Comment")))),
        Html.when(
            assigns,
            () ->
                dialog(
                    "assign-issue",
                    "/secure/AssignIssue!default.jspa",
                    issue,
                    Html.of(t("Assign")))));
  }

  /** One group for each section of the menu: what Jira has there, then what plugins put there. */
  private static Html more(Request request, Issue issue, Fragments fragments) {
    List<String> sections = new ArrayList<>(Places.sectionsIn(OPERATIONS));
    for (WebSection own : fragments.sections(OPERATIONS))
      sections.add(Fragments.shortKey(own.key()));
    sections.remove(TOP);
    Html groups =
        Html.each(
            sections,
            section -> {
              Html items =
                  Html.of(
                      own(section, request, issue),
                      Html.each(
                          fragments.items(section),
                          item -> Menu.item(link(item, "issueaction-app"))));
              return Menu.section(null, items);
            });
    if (groups.isEmpty()) return Html.NOTHING;
    return Html.of(
        Menu.button("opsbar-operations_more", "opsbar-operations_more_drop", t("More")),
        Menu.of("opsbar-operations_more_drop", groups));
  }

  private static Html own(String section, Request request, Issue issue) {
    if (request.user() == null) return Html.NOTHING;
    return switch (section) {
      case "operations-subtasks" ->
          Html.when(
              !issue.isSubTask()
                  && Jira.may(request, ProjectPermissions.CREATE_ISSUES, issue.getProjectObject())
                  && !Jira.constants().getSubTaskIssueTypeObjects().isEmpty(),
              () ->
                  item(
                      "create-subtask",
                      Urls.query(
                          "/secure/CreateIssue!default.jspa",
                          "parentIssueId",
                          issue.getId(),
                          "pid",
                          issue.getProjectObject().getId()),
                      t("Create sub-task")));
      case "operations-operations" ->
          Html.of(
              Html.when(
                  Jira.may(request, ProjectPermissions.LINK_ISSUES, issue),
                  () ->
                      item(
                          "link-issue",
                          Urls.query("/secure/LinkJiraIssue!default.jspa", "id", issue.getId()),
                          t("Link"))),
              Html.when(
                  Jira.may(request, ProjectPermissions.CREATE_ISSUES, issue),
                  () ->
                      item(
                          "clone-issue",
                          Urls.query("/secure/CloneIssueDetails!default.jspa", "id", issue.getId()),
                          t("Clone"))));
      case "operations-delete" ->
          Html.when(
              Jira.may(request, ProjectPermissions.DELETE_ISSUES, issue),
              () ->
                  item(
                      "delete-issue",
                      Urls.query("/secure/DeleteIssue!default.jspa", "id", issue.getId()),
                      t("Delete")));
      default -> Html.NOTHING;
    };
  }

  private static Html links(Fragments fragments, String section, String classes) {
    return Html.each(fragments.items(section), item -> link(item, classes));
  }

  private static Html link(Fragments.Item item, String classes) {
    return el(
        "a",
        css((classes + " " + item.styleClass()).strip()),
        attr("id", item.id()),
        attr("href", item.url()),
        item.label());
  }

  private static Html transitions(Request request, Issue issue) {
    List<Engine.Transition> steps = Transitions.of(request, issue);
    if (steps.isEmpty()) return Html.NOTHING;
    List<Engine.Transition> shown = steps.size() <= 3 ? steps : steps.subList(0, 2);
    List<Engine.Transition> rest = steps.subList(shown.size(), steps.size());
    return el(
        "div.aui-buttons.ops-transitions",
        attr("role", "group"),
        attr("aria-label", t("Workflow")),
        Html.each(shown, step -> Html.of(form(request, issue, step), button(step, "aui-button"))),
        Html.when(
            !rest.isEmpty(),
            () ->
                Html.of(
                    Html.each(rest, step -> form(request, issue, step)),
                    Menu.button(
                        "opsbar-transitions_more", "opsbar-transitions_more_drop", t("Workflow")),
                    Menu.of(
                        "opsbar-transitions_more_drop",
                        Menu.section(
                            null, Html.each(rest, step -> Menu.item(button(step, ""))))))));
  }

  /** Beside its button: neither a group of buttons nor a menu may have a form in it. */
  private static Html form(Request request, Issue issue, Engine.Transition step) {
    return el(
        "form.hidden",
        attr("id", "transition-" + step.id()),
        attr("method", "post"),
        attr("data-once", ""),
        attr("action", Urls.to("/secure/WorkflowUIDispatcher.jspa")),
        Forms.token(request),
        Forms.hidden("id", issue.getId()),
        Forms.hidden("action", step.id()));
  }

  private static Html button(Engine.Transition step, String classes) {
    return el(
        "button.issueaction-workflow-transition",
        css(classes),
        attr("id", "action_id_" + step.id()),
        attr("type", "submit"),
        attr("form", "transition-" + step.id()),
        step.name(),
        classes.isEmpty() && step.to() != null && !step.to().getName().equals(step.name())
            ? Html.of(el("span.transition-to", "→ "), Look.status(step.to()))
            : null);
  }

  private static Html dialog(String id, String path, Issue issue, Html label) {
    String url = Urls.query(path, "id", issue.getId());
    return el(
        "a.aui-button.toolbar-trigger",
        attr("id", id),
        href(url),
        attr("data-dialog", Urls.to(Urls.query(path, "id", issue.getId(), "decorator", "dialog"))),
        label);
  }

  private static Html item(String id, String url, String label) {
    return Menu.item(
        el(
            "a",
            attr("id", id),
            href(url),
            attr("data-dialog", Urls.to(url + "&decorator=dialog")),
            label));
  }
}
