package io.roundtrip.intake.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.intake.Feedback;
import io.roundtrip.intake.FeedbackIssues.Creation;
import io.roundtrip.intake.FeedbackIssues.Made;
import io.roundtrip.intake.FeedbackIssues.NotMade;
import io.roundtrip.intake.Projects;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Text;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one feedback issue. Not through {@code IssueService}: feedback must not be turned away
 * because a project asks its own people for a field that no customer knows. Permission was checked
 * before.
 */
public final class IssueMaker {
  private static final Logger LOG = LoggerFactory.getLogger(IssueMaker.class);

  private final IssueFactory factory;
  private final IssueManager issues;
  private final ProjectManager projects;
  private final UserManager users;
  private final FieldValues values;

  public IssueMaker(
      IssueFactory factory,
      IssueManager issues,
      ProjectManager projects,
      UserManager users,
      FieldValues values) {
    this.factory = factory;
    this.issues = issues;
    this.projects = projects;
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
      ApplicationUser by = users.getUserByKey(reporter.value());
      MutableIssue issue = filled(target, issueType, feedback, by);
      Issue made = own.during(() -> issues.createIssueObject(by, issue));
      return new Made(new IssueId(made.getId()), made.getKey());
    } catch (CreateException | RuntimeException refused) {
      LOG.warn("Jira did not make a feedback issue in project {}", target.key(), refused);
      return new NotMade(Text.cut(Text.clean(String.valueOf(refused.getMessage()), false), 200));
    }
  }

  private MutableIssue filled(
      Projects.Target target, String issueType, Feedback feedback, ApplicationUser by) {
    Project project = projects.getProjectObj(target.id().value());
    MutableIssue issue = factory.getIssue();
    issue.setProjectObject(project);
    issue.setIssueTypeId(issueType);
    issue.setSummary(feedback.title());
    if (!feedback.words().isEmpty()) issue.setDescription(feedback.words());
    issue.setReporter(by);
    placed(issue, project, feedback);
    values.write(feedback, issue);
    return issue;
  }

  /**
   * Components that the project lacks become labels: nothing is lost, and nobody's project is
   * changed.
   */
  private static void placed(MutableIssue issue, Project project, Feedback feedback) {
    List<ProjectComponent> components = new ArrayList<>();
    Set<String> labels = new LinkedHashSet<>(feedback.labels());
    for (String name : feedback.components()) {
      List<ProjectComponent> known =
          project.getComponents().stream()
              .filter(component -> component.getName().equalsIgnoreCase(name))
              .toList();
      components.addAll(known);
      if (known.isEmpty()) labels.add(name.replaceAll("\\s+", "-"));
    }
    if (!components.isEmpty()) issue.setComponent(components);
    if (labels.isEmpty()) return;
    Set<Label> all = new LinkedHashSet<>();
    for (String label : labels) all.add(new Label((Long) null, (Long) null, label));
    issue.setLabels(all);
  }
}
