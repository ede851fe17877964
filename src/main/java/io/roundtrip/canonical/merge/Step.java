package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One issue that changed its group.
 *
 * @param project of the feedback when it was recorded; null for an issue without a signal
 * @param before its canonical; null when it stood alone or was canonical itself
 * @param after likewise
 * @param linked whether we made the link to where it went; false when it was there before
 * @param labelled whether we put the label "regression" on it
 * @param undoes the operation that this one takes back; null if none
 */
public record Step(
    OperationId operation,
    Deed deed,
    IssueId feedback,
    @Nullable ProjectId project,
    @Nullable IssueId before,
    @Nullable IssueId after,
    How how,
    Regression regression,
    boolean linked,
    boolean labelled,
    UserKey by,
    Instant at,
    @Nullable OperationId undoes) {

  /** What the person wanted. */
  public enum Deed {
    MERGE,
    SPLIT,
    UNDO;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Step withLabel() {
    return new Step(
        operation,
        deed,
        feedback,
        project,
        before,
        after,
        how,
        regression,
        linked,
        true,
        by,
        at,
        undoes);
  }
}
