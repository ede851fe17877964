package io.roundtrip.notify.news.jira;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.kernel.IssueId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class JiraItemStatesTest {
  private static Issue issue(long id, Timestamp updated) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(id);
    when(issue.getStatusId()).thenReturn("3");
    when(issue.getUpdated()).thenReturn(updated);
    return issue;
  }

  /** Jira's column may be NULL, as after an import by SQL. */
  @Test
  public void an_issue_that_was_never_updated_does_not_keep_the_others_waiting() {
    IssueManager issues = mock(IssueManager.class);
    List<Issue> both = List.of(issue(1, null), issue(2, Timestamp.from(MONDAY)));
    when(issues.getIssueObjects(anyCollection())).thenReturn(both);

    assertThat(new JiraItemStates(issues).of(Set.of(new IssueId(1), new IssueId(2))))
        .containsKeys(new IssueId(1), new IssueId(2));
    assertThat(
            new JiraItemStates(issues).changedSince(MONDAY, Set.of(new IssueId(1), new IssueId(2))))
        .containsExactly(new IssueId(2));
  }
}
