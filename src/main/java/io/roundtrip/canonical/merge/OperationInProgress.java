package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operation while it is being done: what is done so far, and why some of it was not. */
final class OperationInProgress {
  private final OperationId operation;
  private final Step.Deed deed;
  private final How how;
  private final Regression regression;
  private final UserKey by;
  private final Instant at;
  private final @Nullable OperationId undoes;
  private boolean suggested;
  private final List<Step> steps = new ArrayList<>();
  private final Map<IssueId, Refused> left = new LinkedHashMap<>();

  OperationInProgress(
      OperationId operation,
      Step.Deed deed,
      How how,
      Regression regression,
      UserKey by,
      Instant at,
      @Nullable OperationId undoes) {
    this.operation = operation;
    this.deed = deed;
    this.how = how;
    this.regression = regression;
    this.by = by;
    this.at = at;
    this.undoes = undoes;
  }

  OperationInProgress suggested(boolean suggested) {
    this.suggested = suggested;
    return this;
  }

  boolean suggested() {
    return suggested;
  }

  UserKey by() {
    return by;
  }

  Step.Deed deed() {
    return deed;
  }

  How how() {
    return how;
  }

  Instant at() {
    return at;
  }

  OperationId operation() {
    return operation;
  }

  Membership in(IssueId issue, IssueId canonical) {
    return new Membership(issue, canonical, how, operation, by, at);
  }

  Step step(
      IssueId feedback,
      @Nullable ProjectId project,
      @Nullable IssueId before,
      @Nullable IssueId after,
      boolean linked) {
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
        false,
        by,
        at,
        undoes);
  }

  void done(List<Step> some) {
    steps.addAll(some);
  }

  void left(IssueId feedback, Refused why) {
    left.put(feedback, why);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Refused when nothing was done at all. */
  Merged outcome() {
    if (steps.isEmpty()) throw Refusals.all(left.values());
    List<IssueId> changed = steps.stream().map(Step::feedback).distinct().toList();
    Map<IssueId, Problem> why = new LinkedHashMap<>();
    left.forEach(
        (issue, refused) -> {
          if (!changed.contains(issue)) why.put(issue, refused.problems().get(0));
        });
    return new Merged(operation, into(steps.get(0)), changed, why);
  }

  private static IssueId into(Step step) {
    return Objects.requireNonNull(step.after() != null ? step.after() : step.before());
  }
}
