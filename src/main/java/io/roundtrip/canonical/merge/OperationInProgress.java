package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operation while it is being done: what is done so far, and why some of it was not. */
final class OperationInProgress {
  private final Operation operation;
  private final CompleteOperation complete;
  private final List<Step> steps = new ArrayList<>();
  private final Map<IssueId, Refused> left = new LinkedHashMap<>();
  private final Set<IssueId> hidden = new HashSet<>();

  OperationInProgress(Operation operation, CompleteOperation complete) {
    this.operation = operation;
    this.complete = complete;
  }

  UserKey by() {
    return operation.by();
  }

  Instant at() {
    return operation.at();
  }

  Membership in(IssueId issue, IssueId canonical) {
    return new Membership(
        issue, canonical, operation.how(), operation.id(), operation.by(), operation.at());
  }

  Step step(
      IssueId feedback,
      @Nullable ProjectId project,
      @Nullable IssueId before,
      @Nullable IssueId after,
      boolean linked) {
    return new Step(operation, feedback, project, before, after, new Step.Made(linked, false));
  }

  /** Some steps are done in Jira: kept at once, so that they can be undone whatever comes next. */
  void keep(List<Step> some) {
    complete.keep(operation, some);
    steps.addAll(some);
  }

  void left(IssueId feedback, Refused why) {
    left.put(feedback, why);
  }

  /** The person may not see it: it is counted and never named. */
  void hidden(IssueId feedback) {
    hidden.add(feedback);
  }

  /** Refused when nothing was done at all; told otherwise. */
  Merged end() {
    if (steps.isEmpty()) throw Refusals.all(left.values());
    Merged outcome = outcome();
    complete.tell(operation, List.copyOf(steps), outcome);
    return outcome;
  }

  private Merged outcome() {
    List<IssueId> changed = steps.stream().map(Step::feedback).distinct().toList();
    Map<IssueId, Problem> why = new LinkedHashMap<>();
    left.forEach(
        (issue, refused) -> {
          if (!changed.contains(issue)) why.put(issue, refused.problems().get(0));
        });
    return new Merged(operation.id(), into(steps.get(0)), changed, why, hidden.size());
  }

  private static IssueId into(Step step) {
    return Objects.requireNonNull(step.after() != null ? step.after() : step.before());
  }
}
