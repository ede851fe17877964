package io.roundtrip.host.jira;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.Test;

public class IssueTimesTest {
  private final Issue issue = mock(Issue.class);

  @Test
  public void are_jiras() {
    when(issue.getCreated()).thenReturn(Timestamp.from(MONDAY));
    when(issue.getUpdated()).thenReturn(Timestamp.from(MONDAY.plusSeconds(9)));

    assertThat(IssueTimes.created(issue)).isEqualTo(MONDAY);
    assertThat(IssueTimes.updated(issue)).isEqualTo(MONDAY.plusSeconds(9));
  }

  @Test
  public void what_was_never_updated_is_as_old_as_it_was_made() {
    when(issue.getCreated()).thenReturn(Timestamp.from(MONDAY));

    assertThat(IssueTimes.updated(issue)).isEqualTo(MONDAY);
  }

  @Test
  public void what_has_no_date_counts_as_oldest() {
    assertThat(IssueTimes.created(issue)).isEqualTo(Instant.EPOCH);
    assertThat(IssueTimes.updated(issue)).isEqualTo(Instant.EPOCH);
  }
}
