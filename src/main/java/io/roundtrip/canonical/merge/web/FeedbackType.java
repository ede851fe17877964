package io.roundtrip.canonical.merge.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;

/** Which issues are feedback: those of the issue type that the set-up makes. */
public final class FeedbackType {
  private static final String NAME = "Feedback";

  private FeedbackType() {}

  public static boolean is(Issue issue) {
    return issue.getIssueType() != null && NAME.equals(issue.getIssueType().getName());
  }

  public static boolean isIn(Project project) {
    return project.getIssueTypes().stream().map(IssueType::getName).anyMatch(NAME::equals);
  }
}
