package io.roundtrip.canonical.merge.web;

import com.atlassian.jira.issue.Issue;

/** Which issues are feedback: those of the issue type that the set-up makes. */
public final class FeedbackType {
  private static final String NAME = "Feedback";

  private FeedbackType() {}

  public static boolean is(Issue issue) {
    return issue.getIssueType() != null && NAME.equals(issue.getIssueType().getName());
  }
}
