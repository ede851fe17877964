package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/**
 * An item went from one roadmap status to another. Known by item and change: told twice it is the
 * same fact.
 *
 * @param from never equal to {@code to}
 * @param transition false when a move into another project or a migration put it there: nobody
 *     worked on it
 * @param by the empty key for an anonymous or deleted user
 */
public record RoadmapMoved(
    IssueId item,
    ProjectId project,
    RoadmapStatus from,
    RoadmapStatus to,
    boolean transition,
    ChangeId change,
    Instant at,
    UserKey by) {}
