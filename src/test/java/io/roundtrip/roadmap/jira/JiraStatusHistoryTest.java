package io.roundtrip.roadmap.jira;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class JiraStatusHistoryTest {
  private final IssueManager issues = mock(IssueManager.class);
  private final ChangeHistoryManager histories = mock(ChangeHistoryManager.class);

  @Test
  public void reads_status_changes_oldest_first_and_nothing_else() {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(DARK_MODE.value());
    when(issue.getProjectId()).thenReturn(RT.value());
    when(issue.getStatusId()).thenReturn("10002");
    when(issues.getIssueObject(DARK_MODE.value())).thenReturn(issue);
    Instant later = MONDAY.plusSeconds(60);
    when(histories.getAllChangeItems(issue))
        .thenReturn(
            List.of(
                item(7, "status", later, "3", "10002", LIN.value()),
                item(9, "assignee", MONDAY, "ada", "lin", LIN.value()),
                item(108, "status", MONDAY, "10000", "3", null)));

    ItemHistory history = new JiraStatusHistory(issues, histories).of(DARK_MODE).orElseThrow();

    assertThat(history)
        .isEqualTo(
            new ItemHistory(
                DARK_MODE,
                RT,
                "10002",
                List.of(
                    new StatusChange(new ChangeId(108), "10000", "3", MONDAY, new UserKey("")),
                    new StatusChange(new ChangeId(7), "3", "10002", later, LIN))));
  }

  @Test
  public void an_issue_that_is_gone_has_no_history() {
    assertThat(new JiraStatusHistory(issues, histories).of(new IssueId(1))).isEmpty();
  }

  private static ChangeHistoryItem item(
      long group, String field, Instant at, String from, String to, @Nullable String user) {
    return new ChangeHistoryItem(
        group * 10,
        group,
        RT.value(),
        DARK_MODE.value(),
        "RT-1",
        field,
        Timestamp.from(at),
        "From",
        "To",
        from,
        to,
        user);
  }
}
