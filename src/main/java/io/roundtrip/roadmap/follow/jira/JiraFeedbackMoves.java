package io.roundtrip.roadmap.follow.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.jira.InTheName;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.follow.FeedbackMoves;
import io.roundtrip.roadmap.follow.FollowOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@link FeedbackMoves} by Jira's workflows, with every check that Jira makes for a person who is
 * logged in. What has a screen is left to people: it would be filled by default.
 */
public final class JiraFeedbackMoves implements FeedbackMoves {
  private final IssueManager issues;
  private final IssueService service;
  private final InTheName names;
  private final PermissionManager permissions;
  private final Ways ways;
  private final Predicate<String> feedbackType;

  /**
   * @param feedbackType whether Jira's id of an issue type is the one that feedback has
   */
  public JiraFeedbackMoves(
      IssueManager issues,
      IssueService service,
      InTheName names,
      PermissionManager permissions,
      Ways ways,
      Predicate<String> feedbackType) {
    this.issues = issues;
    this.service = service;
    this.names = names;
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
    return names
        .find(by)
        .map(user -> names.of(user, () -> move(issue, statuses, user)))
        .orElse(FollowOutcome.FORBIDDEN);
  }

  private FollowOutcome move(Issue issue, List<String> statuses, ApplicationUser user) {
    if (!may(user, issue)) return FollowOutcome.FORBIDDEN;
    List<Ways.Way> possible = ways.from(issue, statuses);
    if (possible.isEmpty()) return FollowOutcome.NO_WAY;
    for (Ways.Way way : possible)
      if (!way.hasScreen() && moved(user, issue, way.action())) return FollowOutcome.MOVED;
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
