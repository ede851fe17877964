package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.List;
import minijira.jira.issue.Issues;
import minijira.jira.workflow.Engine;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** The small things one does with an issue: step, comment, assign, link, delete. */
final class IssueActions {
  private IssueActions() {}

  /** One step of the workflow. A refusal is shown on the issue page, where the button was. */
  static Response transition(Request request) {
    request.requireUser();
    MutableIssue issue = Jira.issue(request, request.number("id", 0));
    IssueService issues = Components.get(IssueService.class);
    int action = (int) request.number("action", 0);
    for (Engine.Transition step : Transitions.of(request, issue))
      if (step.id() == action && step.screen() != null)
        return Dialogs.asked(request)
            ? Response.json(409, java.util.Map.of("error", t("{0} asks for more.", step.name())))
            : Response.redirect(TransitionScreen.url(issue.getId(), step));
    IssueService.TransitionValidationResult valid =
        issues.validateTransition(
            request.user(), issue.getId(), action, issues.newIssueInputParameters());
    if (!valid.isValid()) return refused(request, issue, valid.getErrorCollection());
    IssueService.IssueResult done = issues.transition(request.user(), valid);
    if (!done.isValid()) return refused(request, issue, done.getErrorCollection());
    String status = done.getIssue().getStatus().getName();
    if (Dialogs.asked(request))
      return Response.json(
          java.util.Map.of("flag", issue.getKey() + " " + t("is now {0}.", status)));
    return Flags.then(
        request,
        Response.redirect(Urls.issue(issue.getKey())),
        "success",
        t("Status changed"),
        issue.getKey(),
        t("is now {0}.", status));
  }

  private static Response refused(Request request, Issue issue, ErrorCollection wrong) {
    if (Dialogs.asked(request)) return Response.json(409, java.util.Map.of("error", words(wrong)));
    return Flags.then(
        request,
        Response.redirect(Urls.issue(issue.getKey())),
        "error",
        t("That did not work"),
        issue.getKey(),
        words(wrong));
  }

  private static String words(ErrorCollection wrong) {
    List<String> all = new ArrayList<>(wrong.getErrorMessages());
    all.addAll(wrong.getErrors().values());
    return String.join(" ", all);
  }

  static Response commentForm(Request request) {
    MutableIssue issue = allowed(request, ProjectPermissions.ADD_COMMENTS);
    return Dialogs.answer(
        request,
        t("Comment: {0}", issue.getKey()),
        Forms.post(
            request,
            "/secure/AddComment.jspa",
            attr("id", "comment-add"),
            css("top-label"),
            Forms.hidden("id", issue.getId()),
            Forms.group(
                "comment",
                t("Comment"),
                true,
                el(
                    "textarea.textarea.full-width-field#comment",
                    attr("name", "comment"),
                    attr("rows", 6),
                    attr("required", true),
                    attr("autofocus", true)),
                null,
                null),
            Dialogs.buttons("comment-add-submit", t("Add"), Urls.issue(issue.getKey()))),
        "comment-add-dialog");
  }

  static Response comment(Request request) {
    MutableIssue issue = allowed(request, ProjectPermissions.ADD_COMMENTS);
    String body = request.param("comment", "").strip();
    if (body.isEmpty()) throw Halt.badRequest(t("A comment needs a text."));
    Components.get(CommentManager.class).create(issue, request.requireUser(), body, true);
    return Dialogs.reload(request, Urls.issue(issue.getKey()), t("Comment added"), issue.getKey());
  }

  static Response assignForm(Request request) {
    MutableIssue issue = allowed(request, ProjectPermissions.ASSIGN_ISSUES);
    return Dialogs.answer(
        request,
        t("Assign: {0}", issue.getKey()),
        Forms.post(
            request,
            "/secure/AssignIssue.jspa",
            attr("id", "assign-issue-form"),
            Forms.hidden("id", issue.getId()),
            Forms.group(
                "assignee",
                t("Assignee"),
                false,
                Html.of(
                    IssueForm.people(
                        issue.getAssignee() == null ? "" : issue.getAssignee().getName()),
                    el(
                        "button.aui-button.aui-button-link#assign-to-me-trigger",
                        attr("type", "button"),
                        attr("data-fill", "assignee"),
                        attr("data-value", request.requireUser().getName()),
                        t("Assign to me"))),
                null,
                null),
            Dialogs.buttons("assign-issue-submit", t("Assign"), Urls.issue(issue.getKey()))),
        "assign-dialog");
  }

  static Response assign(Request request) {
    MutableIssue issue = allowed(request, ProjectPermissions.ASSIGN_ISSUES);
    IssueService issues = Components.get(IssueService.class);
    IssueInputParameters given = issues.newIssueInputParameters();
    given.setSkipScreenCheck(true);
    given.setAssigneeId(request.param("assignee", ""));
    given.setSkipScreenCheck(true);
    given.setRetainExistingValuesWhenParameterNotProvided(true, true);
    IssueService.UpdateValidationResult valid =
        issues.validateUpdate(request.user(), issue.getId(), given);
    if (!valid.isValid()) throw Halt.badRequest(words(valid.getErrorCollection()));
    issues.update(
        request.user(),
        valid,
        com.atlassian.jira.event.type.EventDispatchOption.ISSUE_ASSIGNED,
        true);
    return Dialogs.reload(request, Urls.issue(issue.getKey()), t("Issue assigned"), issue.getKey());
  }

  static Response deleteForm(Request request) {
    MutableIssue issue = allowed(request, ProjectPermissions.DELETE_ISSUES);
    return Dialogs.answer(
        request,
        t("Delete issue: {0}", issue.getKey()),
        Forms.post(
            request,
            "/secure/DeleteIssue.jspa",
            attr("id", "delete-issue-form"),
            Forms.hidden("id", issue.getId()),
            Look.message(
                "warning",
                t("This cannot be undone."),
                t("{0} goes with its comments, links and history.", issue.getSummary())),
            Dialogs.buttons(
                "delete-issue-submit",
                t("Delete"),
                Urls.issue(issue.getKey()),
                Html.NOTHING,
                "aui-button-danger")),
        "delete-issue-dialog");
  }

  static Response delete(Request request) {
    MutableIssue issue = allowed(request, ProjectPermissions.DELETE_ISSUES);
    String project = issue.getProjectObject().getKey();
    Components.get(Issues.class).delete(request.requireUser(), issue, true);
    return Dialogs.done(
        request, Urls.project(project, "issues"), t("{0} deleted", issue.getKey()), "");
  }

  static MutableIssue allowed(Request request, ProjectPermissionKey permission) {
    request.requireUser();
    MutableIssue issue = Jira.issue(request, request.number("id", 0));
    if (!Jira.may(request, permission, issue))
      throw Halt.forbidden(t("You may not do this with {0}.", issue.getKey()));
    return issue;
  }
}
