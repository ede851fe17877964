package io.roundtrip.intake.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.intake.Feedback;
import io.roundtrip.intake.FeedbackIssues.Creation;
import io.roundtrip.intake.FeedbackIssues.Made;
import io.roundtrip.intake.FeedbackIssues.NotMade;
import io.roundtrip.intake.Projects;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one feedback issue as Jira's own dialog does: {@code IssueService} fills in what nobody
 * said (reporter, security level, priority, assignee, defaults of fields) and insists on what the
 * project requires. {@code IssueManager} would do neither, and show the issue to people whom the
 * project's default security level keeps out. Jira's fields ask who is logged in, so the reporter
 * has to be the person of this request.
 */
public final class IssueMaker {
  private static final Logger LOG = LoggerFactory.getLogger(IssueMaker.class);

  private final IssueService issues;
  private final Places places;
  private final UserManager users;
  private final FieldValues values;

  public IssueMaker(IssueService issues, Places places, UserManager users, FieldValues values) {
    this.issues = issues;
    this.places = places;
    this.users = users;
    this.values = values;
  }

  Creation create(
      Projects.Target target,
      String issueType,
      Feedback feedback,
      UserKey reporter,
      OwnIssues own) {
    try {
      return made(places.of(target.id(), issueType), feedback, reporter, own);
    } catch (RuntimeException broken) {
      String mark = UUID.randomUUID().toString().substring(0, 8);
      LOG.warn("Jira failed over a feedback issue in {} ({})", target.key(), mark, broken);
      return new NotMade(List.of(Problem.of("", "jira-failed", mark)));
    }
  }

  private Creation made(Place place, Feedback feedback, UserKey reporter, OwnIssues own) {
    FilledIn filled = filled(place, feedback);
    if (!filled.problems().isEmpty()) return new NotMade(filled.problems());
    ApplicationUser by = users.getUserByKey(reporter.value());
    Refusal refusal = new Refusal(place, filled, values.ours());
    CreateValidationResult checked = issues.validateCreate(by, filled.form());
    if (!checked.isValid()) return new NotMade(refusal.of(checked.getErrorCollection()));
    IssueResult result = own.during(() -> issues.create(by, checked));
    if (!result.isValid()) return new NotMade(refusal.of(result.getErrorCollection()));
    Issue issue = result.getIssue();
    return new Made(new IssueId(issue.getId()), issue.getKey());
  }

  /** Our fields count wherever they stand: the form of a person need not show them. */
  private FilledIn filled(Place place, Feedback feedback) {
    IssueInputParameters form = issues.newIssueInputParameters();
    form.setApplyDefaultValuesWhenParameterNotProvided(true);
    form.setSkipScreenCheck(true);
    FilledIn filled = new FilledIn(place, form);
    filled.fill(feedback);
    values.give(feedback, place, form);
    return filled;
  }
}
