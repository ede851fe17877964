package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * One issue that changed its group.
 *
 * @param project of the feedback when it was recorded; null for an issue without a signal
 * @param before its canonical; null when it stood alone or was canonical itself
 * @param after likewise
 */
public record Step(
    Operation operation,
    IssueId feedback,
    @Nullable ProjectId project,
    @Nullable IssueId before,
    @Nullable IssueId after,
    Made made) {

  /**
   * What we added in Jira, and an undo takes away again.
   *
   * @param link to where the issue went; false when it was there before
   * @param label "regression"
   */
  public record Made(boolean link, boolean label) {}

  Step withLabel() {
    return new Step(operation, feedback, project, before, after, new Made(made.link(), true));
  }

  /** The canonical of the group it left to stand alone; null when it did not. */
  @Nullable IssueId splitFrom() {
    return after == null ? before : null;
  }

  /** The canonical of the group it came into from nowhere; null when it did not. */
  @Nullable IssueId joined() {
    return before == null ? after : null;
  }

  /** The canonical of the group it came into from another; null when it did not. */
  @Nullable IssueId movedTo() {
    return before == null ? null : after;
  }
}
