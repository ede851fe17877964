package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/**
 * An item went from one roadmap status to another, or was worked on inside one. Known by item and
 * change: told twice it is the same fact.
 *
 * @param from equal to {@code to} only where a transition led from one of its statuses to another
 * @param transition false when a move into another project or a migration put it there: nobody
 *     worked on it
 * @param at by the clock of the node that did it; says nothing about what came first
 * @param by the empty key for an anonymous or deleted user
 * @param followed committed late: what came after it in the item's history was dealt with before
 */
public record RoadmapMoved(
    IssueId item,
    ProjectId project,
    RoadmapStatus from,
    RoadmapStatus to,
    boolean transition,
    ChangeId change,
    Instant at,
    UserKey by,
    boolean followed) {

  /** The newest that is known. */
  public RoadmapMoved(
      IssueId item,
      ProjectId project,
      RoadmapStatus from,
      RoadmapStatus to,
      boolean transition,
      ChangeId change,
      Instant at,
      UserKey by) {
    this(item, project, from, to, transition, change, at, by, false);
  }

  public boolean isInOneBucket() {
    return from == to;
  }
}
