package io.roundtrip.intake.jira;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import io.roundtrip.Things;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.FeedbackSeen;
import io.roundtrip.intake.Form;
import io.roundtrip.intake.SeeFeedback;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class FeedbackIssueListenerTest {
  private static final FeedbackSeen SEEN =
      new FeedbackSeen(new IssueId(1), Things.RT, Form.of(Map.of()), Instant.EPOCH);
  private final FeedbackFields fields = mock(FeedbackFields.class);
  private final FieldValues values = mock(FieldValues.class);
  private final SeeFeedback see = mock(SeeFeedback.class);
  private final OwnIssues own = new OwnIssues();
  private final FeedbackIssueListener listener =
      new FeedbackIssueListener(fields, values, see, own);

  @Before
  public void set_up() {
    when(fields.isFeedback(any())).thenCallRealMethod();
    when(fields.issueType()).thenReturn(Optional.of("10100"));
    when(values.read(any())).thenReturn(SEEN);
  }

  private static IssueEvent event(String issueType, Long kind) {
    Issue issue = mock(MutableIssue.class);
    when(issue.getIssueTypeId()).thenReturn(issueType);
    return new IssueEvent(issue, Map.of(), null, kind);
  }

  @Test
  public void a_feedback_issue_that_is_made_or_edited_is_seen() {
    listener.on(event("10100", EventType.ISSUE_CREATED_ID));
    listener.on(event("10100", EventType.ISSUE_UPDATED_ID));

    verify(see, org.mockito.Mockito.times(2)).on(SEEN);
  }

  @Test
  public void other_issues_cost_one_comparison() {
    listener.on(event("3", EventType.ISSUE_CREATED_ID));
    when(fields.issueType()).thenReturn(Optional.empty());
    listener.on(event("10100", EventType.ISSUE_CREATED_ID));

    verifyNoInteractions(values, see);
  }

  @Test
  public void feedback_that_a_move_made_an_issue_of_another_type_is_seen_where_it_is_now() {
    IssueEvent moved = event("3", EventType.ISSUE_MOVED_ID);
    listener.on(moved);
    verify(see, never()).on(any());

    when(see.knows(new IssueId(0))).thenReturn(true);
    listener.on(moved);
    verify(see).on(SEEN);
  }

  @Test
  public void comments_and_deletions_change_no_field() {
    listener.on(event("10100", EventType.ISSUE_COMMENTED_ID));
    listener.on(event("10100", EventType.ISSUE_DELETED_ID));

    verify(see, never()).on(any());
  }

  @Test
  public void an_issue_that_intake_makes_itself_is_left_to_intake() throws Exception {
    own.during(
        () -> {
          listener.on(event("10100", EventType.ISSUE_CREATED_ID));
          return true;
        });

    verify(see, never()).on(any());

    listener.on(event("10100", EventType.ISSUE_CREATED_ID));

    verify(see).on(SEEN);
  }

  @Test
  public void nothing_is_thrown_at_jira() {
    when(see.on(any())).thenThrow(new IllegalStateException("no database"));

    assertThatCode(() -> listener.on(event("10100", EventType.ISSUE_CREATED_ID)))
        .doesNotThrowAnyException();
  }
}
