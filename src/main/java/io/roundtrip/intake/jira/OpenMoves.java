package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.jira.SystemFields;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether those who moved an issue might see its customer. Jira shows an issue to the people of its
 * new project, and who moves it decides that; but nobody can show whom they do not see.
 */
public final class OpenMoves {
  private final ChangeHistoryManager histories;
  private final CustomerSight sight;

  public OpenMoves(ChangeHistoryManager histories, CustomerSight sight) {
    this.histories = histories;
    this.sight = sight;
  }

  /**
   * One query, and only for an issue that is elsewhere than we know. Who is unknown sees nothing.
   */
  boolean isOpen(Issue issue, Signal kept) {
    if (kept.project().equals(new ProjectId(issue.getProjectId()))) return false;
    List<ChangeHistory> moves = since(issue, kept.project());
    return !moves.isEmpty() && moves.stream().allMatch(move -> sees(move.getAuthorObject(), kept));
  }

  /** The moves after which it was no longer there. */
  private List<ChangeHistory> since(Issue issue, ProjectId left) {
    List<ChangeHistory> moves = new ArrayList<>();
    String from = Long.toString(left.value());
    for (ChangeHistory change :
        histories.getChangeHistories(issue).stream().sorted(EmptiedByHand.OLDEST_FIRST).toList())
      for (ChangeItemBean item : change.getChangeItemBeans()) {
        if (!SystemFields.isProject(item)) continue;
        if (from.equals(item.getFrom())) moves.clear();
        moves.add(change);
      }
    return moves;
  }

  private boolean sees(@Nullable ApplicationUser mover, Signal kept) {
    return sight.sees(kept.project(), mover) && sight.sees(kept.origin().under(), mover);
  }
}
