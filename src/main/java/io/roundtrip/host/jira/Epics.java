package io.roundtrip.host.jira;

import com.atlassian.jira.issue.Issue;

/** Knows an epic by the name of its issue type, which Jira Software makes under this name. */
public final class Epics {
  private static final String EPIC = "Epic";

  private Epics() {}

  public static boolean isEpic(Issue issue) {
    return issue.getIssueType() != null && EPIC.equals(issue.getIssueType().getName());
  }
}
