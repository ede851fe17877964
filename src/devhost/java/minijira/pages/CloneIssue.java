package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Words.t;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import minijira.jira.Cloning;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** A copy of an issue under another summary. */
final class CloneIssue {
  private CloneIssue() {}

  static Response form(Request request) {
    MutableIssue issue = allowed(request);
    return Dialogs.answer(
        request,
        t("Clone issue: {0}", issue.getKey()),
        Forms.post(
            request,
            "/secure/CloneIssueDetails.jspa",
            attr("id", "clone-issue-form"),
            css("top-label"),
            Forms.hidden("id", issue.getId()),
            Forms.group(
                "summary",
                t("Summary"),
                true,
                Forms.text(
                    "summary",
                    Cloning.summary(issue),
                    null,
                    attr("required", true),
                    attr("autofocus", true)),
                null,
                null),
            Dialogs.buttons("clone-issue-submit", t("Clone"), Urls.issue(issue.getKey()))),
        "clone-issue-dialog");
  }

  static Response sent(Request request) {
    MutableIssue issue = allowed(request);
    String summary = request.param("summary", "").strip();
    if (summary.isEmpty()) throw Halt.badRequest(t("A clone needs a summary."));
    try {
      Issue clone = Cloning.of(request.requireUser(), issue, summary);
      return Dialogs.done(request, Urls.issue(clone.getKey()), t("Issue created"), clone.getKey());
    } catch (CreateException refused) {
      throw Halt.badRequest(refused.getMessage());
    }
  }

  private static MutableIssue allowed(Request request) {
    return IssueActions.allowed(request, ProjectPermissions.CREATE_ISSUES);
  }
}
