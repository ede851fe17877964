package io.roundtrip.roadmap.follow.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.follow.FeedbackMoves;
import io.roundtrip.roadmap.follow.FollowOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@link FeedbackMoves} by Jira's workflows, with every check that Jira makes for a person. */
public final class JiraFeedbackMoves implements FeedbackMoves {
  private final IssueManager issues;
  private final IssueService service;
  private final UserManager users;
  private final PermissionManager permissions;
  private final Ways ways;
  private final Predicate<String> feedbackType;

  /**
   * @param feedbackType whether Jira's id of an issue type is the one that feedback has
   */
  public JiraFeedbackMoves(
      IssueManager issues,
      IssueService service,
      UserManager users,
      PermissionManager permissions,
      Ways ways,
      Predicate<String> feedbackType) {
    this.issues = issues;
    this.service = service;
    this.users = users;
    this.permissions = permissions;
    this.ways = ways;
    this.feedbackType = feedbackType;
  }

  @Override
  public Optional<Standing> of(IssueId feedback) {
    return Optional.<Issue>ofNullable(issues.getIssueObject(feedback.value()))
        .filter(issue -> feedbackType.test(issue.getIssueTypeId()))
        .map(issue -> new Standing(new ProjectId(issue.getProjectId()), issue.getStatusId()));
  }

  @Override
  public String key(IssueId issue) {
    Issue found = issues.getIssueObject(issue.value());
    return found == null ? "" : found.getKey();
  }

  @Override
  public FollowOutcome move(IssueId feedback, List<String> statuses, UserKey by) {
    Issue issue = issues.getIssueObject(feedback.value());
    if (issue == null) return FollowOutcome.GONE;
    ApplicationUser user = users.getUserByKey(by.value());
    if (user == null || !may(user, issue)) return FollowOutcome.FORBIDDEN;
    List<Integer> actions = ways.from(issue, statuses);
    if (actions.isEmpty()) return FollowOutcome.NO_WAY;
    for (int action : actions) if (moved(user, issue, action)) return FollowOutcome.MOVED;
    return FollowOutcome.ASKS;
  }

  private boolean may(ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)
        && permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user);
  }

  private boolean moved(ApplicationUser user, Issue issue, int action) {
    IssueService.TransitionValidationResult asked =
        service.validateTransition(user, issue.getId(), action, service.newIssueInputParameters());
    return asked.isValid() && service.transition(user, asked).isValid();
  }
}
