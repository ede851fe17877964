package io.roundtrip.canonical.trace.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.version.Version;
import io.roundtrip.canonical.trace.Versions;
import io.roundtrip.kernel.IssueId;
import java.util.List;

/** As Jira has them. */
public final class JiraVersions implements Versions {
  private final IssueManager issues;

  public JiraVersions(IssueManager issues) {
    this.issues = issues;
  }

  @Override
  public List<String> of(IssueId issue) {
    Issue found = issues.getIssueObject(issue.value());
    return found == null
        ? List.of()
        : found.getFixVersions().stream().map(Version::getName).toList();
  }
}
