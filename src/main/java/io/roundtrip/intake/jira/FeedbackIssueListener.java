package io.roundtrip.intake.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.SeeFeedback;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A feedback issue was made or edited in Jira's own screens. For every other issue this costs one
 * comparison. Jira tells us on the user's own thread and maybe twice or never; the sweep finds what
 * was missed. Nothing is ever thrown at Jira.
 */
public final class FeedbackIssueListener {
  private static final Logger LOG = LoggerFactory.getLogger(FeedbackIssueListener.class);
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
    try {
      Issue issue = event.getIssue();
      if (!fields.isFeedback(issue.getIssueTypeId())) return;
      if (NO_FIELD_CHANGES.contains(event.getEventTypeId()) || own.now()) return;
      see.on(values.read(issue));
    } catch (RuntimeException failed) {
      LOG.warn("A feedback issue was not recorded; the next sweep repairs it", failed);
    }
  }
}
