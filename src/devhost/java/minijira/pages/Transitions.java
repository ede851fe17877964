package minijira.pages;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.List;
import minijira.jira.workflow.Engine;
import minijira.node.Components;
import minijira.web.Request;

/** The steps a reader may take with an issue now. */
final class Transitions {
  private Transitions() {}

  static List<Engine.Transition> of(Request request, Issue issue) {
    boolean may =
        request.user() != null && Jira.may(request, ProjectPermissions.TRANSITION_ISSUES, issue);
    return may ? Components.get(Engine.class).transitions(issue) : List.of();
  }
}
