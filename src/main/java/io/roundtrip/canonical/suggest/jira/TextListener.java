package io.roundtrip.canonical.suggest.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.host.jira.Listener;
import io.roundtrip.host.jira.Quietly;
import io.roundtrip.host.jira.SystemFields;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.similarity.node.Changes;
import java.time.Clock;
import java.util.Set;

/**
 * Notes which issues read otherwise now: one insert for an event that says so, none for others and
 * none in projects where Roundtrip is off. An issue that moved is noted wherever it went, so that
 * it is forgotten where it was.
 */
public final class TextListener extends Listener {
  private static final Set<String> READ =
      Set.of("summary", "description", "Component", "project", "Project", "Key");
  private static final Set<String> MOVES = Set.of("project", "Project", "Key");
  private static final Set<Long> COMES_OR_GOES =
      Set.of(EventType.ISSUE_CREATED_ID, EventType.ISSUE_DELETED_ID);

  private final Changes changes;
  private final ProjectsOn on;
  private final Runnable noted;
  private final Clock clock;

  /**
   * @param noted lets the nodes look; called before the change is committed
   */
  public TextListener(Changes changes, ProjectsOn on, Runnable noted, Clock clock) {
    this.changes = changes;
    this.on = on;
    this.noted = noted;
    this.clock = clock;
  }

  @EventListener
  public void on(IssueEvent event) {
    Quietly.follow("similar issues", () -> comesOrGoes(event));
  }

  @EventListener
  public void on(IssueChangedEvent event) {
    Quietly.follow("similar issues", () -> reads(event));
  }

  private void comesOrGoes(IssueEvent event) {
    Long type = event.getEventTypeId();
    if (COMES_OR_GOES.contains(type)) note(event.getIssue(), false);
    else if (EventType.ISSUE_MOVED_ID.equals(type)) note(event.getIssue(), true);
  }

  private void reads(IssueChangedEvent event) {
    boolean read = false;
    boolean moved = false;
    for (ChangeItemBean item : event.getChangeItems()) {
      if (!SystemFields.isOne(item)) continue;
      read |= READ.contains(item.getField());
      moved |= MOVES.contains(item.getField());
    }
    if (read) note(event.getIssue(), moved);
  }

  private void note(Issue issue, boolean anywhere) {
    if (!anywhere && !on.has(new ProjectId(issue.getProjectId()))) return;
    changes.add(issue.getId(), clock.instant());
    noted.run();
  }
}
