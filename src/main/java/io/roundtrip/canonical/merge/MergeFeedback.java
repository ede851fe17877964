package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Feedback that says the same is put together under one canonical issue. Each for itself: what
 * cannot be merged is left with its reason.
 */
public final class MergeFeedback {
  private final Guards guards;
  private final MergeOne one;
  private final Labels labels;
  private final StartOperation startOperation;
  private final CompleteOperation completeOperation;

  MergeFeedback(
      Guards guards,
      MergeOne one,
      Labels labels,
      StartOperation startOperation,
      CompleteOperation completeOperation) {
    this.guards = guards;
    this.one = one;
    this.labels = labels;
    this.startOperation = startOperation;
    this.completeOperation = completeOperation;
  }

  /**
   * @throws Refused when nothing could be merged: unknown-issue, merge-chain, may-not-link-to,
   *     shipped-regression for the canonical; unknown-issue, merge-itself, not-feedback,
   *     already-merged, may-not-label, hidden-duplicates, changed-meanwhile for each feedback
   */
  public Merged merge(Ask ask) {
    Look look = guards.look(ask.feedback(), ask.into(), ask.by());
    refuse(guards.target(look));
    boolean shipped = guards.isShipped(ask.into());
    if (shipped && ask.regression() == Regression.NOT_ASKED)
      throw Refusals.shipped(look.key(ask.into()));
    boolean label = shipped && ask.regression() == Regression.YES;
    OperationInProgress operationInProgress = startOperation.merge(ask);
    for (IssueId feedback : ask.feedback()) {
      try {
        refuse(guards.source(feedback, look, label));
        completeOperation.keep(
            operationInProgress, merged(feedback, look, label, operationInProgress));
      } catch (Refused why) {
        operationInProgress.left(feedback, why);
      }
    }
    return completeOperation.all(operationInProgress);
  }

  private List<Step> merged(
      IssueId feedback, Look look, boolean label, OperationInProgress operationInProgress) {
    List<Step> steps =
        one.merge(
            Objects.requireNonNull(look.signals().get(feedback)), look.into(), operationInProgress);
    if (!label || !labels.put(feedback, Labels.REGRESSION, operationInProgress.by())) return steps;
    List<Step> labelled = new ArrayList<>(steps);
    labelled.add(labelled.remove(labelled.size() - 1).withLabel());
    return labelled;
  }

  private static void refuse(Optional<Refused> why) {
    if (why.isPresent()) throw why.get();
  }
}
