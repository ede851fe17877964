package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Map;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Editing an issue: the form, and what is done with it. */
final class EditIssue {
  private EditIssue() {}

  static Response editForm(Request request) {
    request.requireUser();
    return edit(request, editable(request), FormValues.of(Map.of()));
  }

  private static MutableIssue editable(Request request) {
    MutableIssue issue = Jira.issue(request, request.number("id", 0));
    if (!Jira.may(request, ProjectPermissions.EDIT_ISSUES, issue))
      throw Halt.forbidden(t("You may not edit {0}.", issue.getKey()));
    return issue;
  }

  private static Response edit(Request request, MutableIssue issue, FormValues values) {
    request.resources().requireContext("jira.edit.issue");
    Html form =
        Forms.post(
            request,
            "/secure/EditIssue.jspa",
            attr("id", "issue-edit"),
            attr("name", "jiraform"),
            Forms.hidden("id", issue.getId()),
            new IssueForm(request, issue, values).fields(),
            Forms.group(
                "comment",
                t("Comment"),
                false,
                Forms.area("comment", values.text("comment", ""), null, 3),
                null,
                values.error("comment")),
            Dialogs.buttons("edit-issue-submit", t("Update"), Urls.issue(issue.getKey())));
    return Dialogs.answer(
        request, t("Edit issue: {0}", issue.getKey()), form, "edit-issue-dialog", "large");
  }

  /** One field edited in its place: nothing else is looked at. */
  static Response quick(Request request) {
    request.requireUser();
    MutableIssue issue = Jira.issue(request, request.number("issueId", 0));
    if (!Jira.may(request, ProjectPermissions.EDIT_ISSUES, issue))
      throw Halt.forbidden(t("You may not edit {0}.", issue.getKey()));
    IssueService issues = Components.get(IssueService.class);
    IssueInputParameters given = issues.newIssueInputParameters();
    given.setRetainExistingValuesWhenParameterNotProvided(true, true);
    CreateIssue.submitted(request, given, issue, false);
    IssueService.UpdateValidationResult valid =
        issues.validateUpdate(request.user(), issue.getId(), given);
    if (!valid.isValid()) return Response.json(400, errors(valid.getErrorCollection()));
    ErrorCollection wrong = issues.update(request.user(), valid).getErrorCollection();
    if (wrong != null && wrong.hasAnyErrors()) return Response.json(400, errors(wrong));
    return Response.json(Map.of("issueId", issue.getId()));
  }

  private static Map<String, Object> errors(ErrorCollection wrong) {
    return Map.of("errorCollection", Map.of("errors", wrong.getErrors()));
  }

  static Response edit(Request request) {
    request.requireUser();
    MutableIssue issue = editable(request);
    IssueService issues = Components.get(IssueService.class);
    IssueInputParameters given = issues.newIssueInputParameters();
    CreateIssue.submitted(request, given, issue, true);
    IssueService.UpdateValidationResult valid =
        issues.validateUpdate(request.user(), issue.getId(), given);
    if (!valid.isValid())
      return edit(request, issue, FormValues.of(request.form()).with(valid.getErrorCollection()));
    ErrorCollection wrong = issues.update(request.user(), valid).getErrorCollection();
    if (wrong != null && wrong.hasAnyErrors())
      return edit(request, issue, FormValues.of(request.form()).with(wrong));
    return Dialogs.reload(request, Urls.issue(issue.getKey()), t("Issue updated"), issue.getKey());
  }
}
