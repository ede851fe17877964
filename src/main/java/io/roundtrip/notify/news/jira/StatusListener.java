package io.roundtrip.notify.news.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.host.jira.Listener;
import io.roundtrip.host.jira.Quietly;
import io.roundtrip.host.jira.SystemFields;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.guard.NoteQuietChange;
import io.roundtrip.notify.news.NoteHint;
import java.util.Objects;
import java.util.Set;

/**
 * Jira fires on the user's own thread, the older event before the transition is committed. So an
 * event is a hint only, and nothing that goes wrong here may reach the user. A transition may fire
 * any event type, so only those are left out that no transition fires.
 */
public final class StatusListener extends Listener {
  private static final Set<Long> NEVER =
      Set.of(
          EventType.ISSUE_CREATED_ID,
          EventType.ISSUE_DELETED_ID,
          EventType.ISSUE_COMMENT_EDITED_ID,
          EventType.ISSUE_COMMENT_DELETED_ID,
          EventType.ISSUE_WORKLOGGED_ID,
          EventType.ISSUE_WORKLOG_UPDATED_ID,
          EventType.ISSUE_WORKLOG_DELETED_ID);

  private final NoteHint note;
  private final NoteQuietChange quiet;

  public StatusListener(NoteHint note, NoteQuietChange quiet) {
    this.note = note;
    this.quiet = quiet;
  }

  @EventListener
  public void on(IssueEvent event) {
    Quietly.follow(
        "news",
        () -> {
          if (!NEVER.contains(event.getEventTypeId())) note(event.getIssue());
        });
  }

  /**
   * Only this event says what changed, so only its word about mail is known to belong to the change
   * of status; it is kept before anybody looks at the change.
   */
  @EventListener
  public void on(IssueChangedEvent event) {
    Quietly.follow(
        "news",
        () ->
            SystemFields.find(event.getChangeItems(), "status")
                .ifPresent(
                    status -> {
                      if (!event.isSendMail()) quiet(event.getIssue(), status);
                      note(event.getIssue());
                    }));
  }

  private void quiet(Issue issue, ChangeItemBean status) {
    quiet.on(
        new IssueId(issue.getId()),
        new ProjectId(issue.getProjectId()),
        Objects.requireNonNullElse(status.getFrom(), ""),
        Objects.requireNonNullElse(status.getTo(), ""));
  }

  private void note(Issue issue) {
    note.on(new IssueId(issue.getId()), new ProjectId(issue.getProjectId()));
  }
}
