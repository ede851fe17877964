package io.roundtrip.intake.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import io.roundtrip.host.jira.Listener;
import io.roundtrip.host.jira.Quietly;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.SeeFeedback;
import io.roundtrip.kernel.IssueId;
import java.util.Set;

/**
 * A feedback issue was made or edited in Jira's own screens. For every other issue this costs one
 * comparison. Jira tells us on the user's own thread and maybe twice or never; the sweep finds what
 * was missed.
 */
public final class FeedbackIssueListener extends Listener {
  private static final Set<Long> NO_FIELD_CHANGES =
      Set.of(
          EventType.ISSUE_DELETED_ID,
          EventType.ISSUE_COMMENTED_ID,
          EventType.ISSUE_COMMENT_EDITED_ID,
          EventType.ISSUE_COMMENT_DELETED_ID,
          EventType.ISSUE_WORKLOGGED_ID,
          EventType.ISSUE_WORKLOG_UPDATED_ID,
          EventType.ISSUE_WORKLOG_DELETED_ID);

  private final FeedbackFields fields;
  private final FieldValues values;
  private final SeeFeedback see;
  private final OwnIssues own;

  public FeedbackIssueListener(
      FeedbackFields fields, FieldValues values, SeeFeedback see, OwnIssues own) {
    this.fields = fields;
    this.values = values;
    this.see = see;
    this.own = own;
  }

  @EventListener
  public void on(IssueEvent event) {
    Quietly.follow("feedback", () -> see(event));
  }

  private void see(IssueEvent event) {
    Issue issue = event.getIssue();
    if (!fields.isFeedback(issue.getIssueTypeId()) && !isMovedFeedback(event)) return;
    if (NO_FIELD_CHANGES.contains(event.getEventTypeId()) || own.now()) return;
    see.on(values.read(issue));
  }

  /** The move may have made an issue of another type of it. */
  private boolean isMovedFeedback(IssueEvent event) {
    return EventType.ISSUE_MOVED_ID.equals(event.getEventTypeId())
        && see.knows(new IssueId(event.getIssue().getId()));
  }
}
