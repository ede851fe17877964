package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/**
 * One committed change of status, as it stands in the history.
 *
 * @param before the project the issue was in until then
 * @param project the project it was in from then on
 * @param from Jira's status id, of {@code before}
 * @param to Jira's status id, of {@code project}
 * @param transition false when the project, the workflow or the issue type changed with it: a move
 *     or a migration mapped the status, nobody worked on the issue
 * @param by who did it; the empty key for an anonymous or deleted user
 */
public record StatusChange(
    ChangeId id,
    ProjectId before,
    ProjectId project,
    String from,
    String to,
    boolean transition,
    Instant at,
    UserKey by) {

  public static StatusChange transition(
      ChangeId id, ProjectId project, String from, String to, Instant at, UserKey by) {
    return new StatusChange(id, project, project, from, to, true, at, by);
  }
}
