package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import java.util.Map;
import java.util.Set;
import minijira.jira.screen.ScreenStore;
import minijira.jira.workflow.Engine;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** What a transition asks for before it is taken. */
final class TransitionScreen {
  private static final String PATH = "/secure/CommentAssignIssue";

  private TransitionScreen() {}

  static String url(long issue, Engine.Transition step) {
    return Urls.query(PATH + "!default.jspa", "id", issue, "action", step.id());
  }

  static Response form(Request request) {
    request.requireUser();
    MutableIssue issue = Jira.issue(request, request.number("id", 0));
    return form(request, issue, step(request, issue), FormValues.of(Map.of()));
  }

  private static Engine.Transition step(Request request, MutableIssue issue) {
    long action = request.number("action", 0);
    return Transitions.of(request, issue).stream()
        .filter(step -> step.id() == action && step.screen() != null)
        .findFirst()
        .orElseThrow(() -> Halt.notFound(t("There is no such transition.")));
  }

  private static Set<String> fields(Engine.Transition step) {
    return Components.get(ScreenStore.class).screen(step.screen()).fields();
  }

  private static Response form(
      Request request, MutableIssue issue, Engine.Transition step, FormValues values) {
    Html form =
        Forms.post(
            request,
            PATH + ".jspa",
            attr("id", "issue-workflow-transition"),
            Forms.hidden("id", issue.getId()),
            Forms.hidden("action", step.id()),
            new IssueForm(request, issue, values, fields(step)).fields(),
            Forms.group(
                "comment",
                t("Comment"),
                false,
                Forms.area("comment", values.text("comment", ""), null, 3),
                null,
                values.error("comment")),
            Dialogs.buttons(
                "issue-workflow-transition-submit", step.name(), Urls.issue(issue.getKey())));
    return Dialogs.answer(
        request, step.name() + ": " + issue.getKey(), form, "workflow-transition-dialog");
  }

  static Response take(Request request) {
    request.requireUser();
    MutableIssue issue = Jira.issue(request, request.number("id", 0));
    Engine.Transition step = step(request, issue);
    IssueService issues = Components.get(IssueService.class);
    IssueInputParameters given = issues.newIssueInputParameters();
    CreateIssue.submitted(request, given, issue, false);
    for (String field : fields(step)) {
      String[] sent = request.raw().getParameterValues(field);
      if (sent != null) given.getActionParameters().put(field, sent);
    }
    if (!request.param("comment", "").isBlank()) given.setComment(request.param("comment", ""));
    IssueService.TransitionValidationResult valid =
        issues.validateTransition(request.user(), issue.getId(), step.id(), given);
    if (!valid.isValid())
      return form(
          request, issue, step, FormValues.of(request.form()).with(valid.getErrorCollection()));
    IssueService.IssueResult done = issues.transition(request.user(), valid);
    if (!done.isValid())
      return form(
          request, issue, step, FormValues.of(request.form()).with(done.getErrorCollection()));
    return Dialogs.reload(request, Urls.issue(issue.getKey()), t("Status changed"), issue.getKey());
  }
}
