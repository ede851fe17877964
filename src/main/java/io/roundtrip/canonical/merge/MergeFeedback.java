package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Feedback that says the same is put together under one canonical issue. Each for itself: what
 * cannot be merged is left with its reason.
 */
public final class MergeFeedback {
  private final Guards guards;
  private final MergeOne one;
  private final Labels labels;
  private final StartOperation start;
  private final Consumer<SuggestionConfirmed> confirmed;

  MergeFeedback(
      Guards guards,
      MergeOne one,
      Labels labels,
      StartOperation start,
      Consumer<SuggestionConfirmed> confirmed) {
    this.guards = guards;
    this.one = one;
    this.labels = labels;
    this.start = start;
    this.confirmed = confirmed;
  }

  /**
   * @throws Refused when nothing could be merged: unknown-end, merge-chain, may-not-link-to,
   *     shipped-regression for the canonical; unknown-end, merge-itself, not-feedback,
   *     already-merged, may-not-label, hidden-duplicates, changed-meanwhile for each feedback
   */
  public Merged merge(Ask ask) {
    Look look = guards.look(ask.feedback(), ask.into(), ask.by());
    refuse(guards.target(look));
    boolean shipped = guards.isShipped(ask.into());
    if (shipped && ask.regression() == Regression.NOT_ASKED)
      throw Refusals.shipped(look.key(ask.into()));
    boolean label = shipped && ask.regression() == Regression.YES;
    OperationInProgress operation = start.merge(ask);
    for (IssueId feedback : ask.feedback()) {
      try {
        refuse(guards.source(feedback, look, label));
        operation.keep(merged(feedback, look, label, operation));
      } catch (Refused why) {
        operation.left(feedback, why);
      }
    }
    Merged outcome = operation.end();
    if (ask.confirms()) confirmed.accept(confirmed(ask, outcome, operation.at()));
    return outcome;
  }

  private List<Step> merged(
      IssueId feedback, Look look, boolean label, OperationInProgress operation) {
    Signal said = Objects.requireNonNull(look.signals().get(feedback));
    List<Step> steps = one.merge(said, look.into(), operation);
    if (!label || !labels.put(feedback, Labels.REGRESSION, operation.by())) return steps;
    List<Step> labelled = new ArrayList<>(steps);
    labelled.add(labelled.remove(labelled.size() - 1).withLabel());
    return labelled;
  }

  private static SuggestionConfirmed confirmed(Ask ask, Merged outcome, Instant at) {
    Set<IssueId> own = new LinkedHashSet<>(ask.feedback());
    own.retainAll(outcome.feedback());
    return new SuggestionConfirmed(own, ask.into(), ask.by(), at);
  }

  private static void refuse(Optional<Refused> why) {
    if (why.isPresent()) throw why.get();
  }
}
