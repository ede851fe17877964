package io.roundtrip.priority.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.host.jira.Listener;
import io.roundtrip.host.jira.Quietly;
import io.roundtrip.host.jira.SystemFields;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.priority.Why;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Marks an item when its effort, severity, priority or status was changed. Looks at the change
 * items first: most edits, and every transition, end there without a query.
 */
public final class EditListener extends Listener {
  private static final Set<String> OF_INTEREST =
      Set.of(
          "Story Points", "Story point estimate", "timeoriginalestimate", "Severity", "priority");

  private final Evidence evidence;
  private final RescoreDue due;
  private final Predicate<IssueId> waitedFor;

  /**
   * @param waitedFor whether somebody may wait for an issue; from memory
   */
  public EditListener(Evidence evidence, RescoreDue due, Predicate<IssueId> waitedFor) {
    this.evidence = evidence;
    this.due = due;
    this.waitedFor = waitedFor;
  }

  @EventListener
  public void on(IssueChangedEvent event) {
    Quietly.follow("scores", () -> mark(event));
  }

  private void mark(IssueChangedEvent event) {
    IssueId item = new IssueId(event.getIssue().getId());
    if (SystemFields.find(event.getChangeItems(), "status").isPresent() && waitedFor.test(item))
      due.moved(item);
    if (event.getChangeItems().stream().noneMatch(EditListener::matters)) return;
    if (evidence.any(item)) due.mark(List.of(item), Why.EDITED);
  }

  private static boolean matters(ChangeItemBean item) {
    return OF_INTEREST.contains(item.getField());
  }
}
