package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.GroupChanged;
import io.roundtrip.canonical.group.KeepQuotes;
import io.roundtrip.kernel.IssueId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what was done and tells it. */
final class CompleteOperation {
  private final Operations operations;
  private final KeepQuotes quotes;
  private final MergeAudit audit;
  private final Consumer<GroupChanged> told;

  CompleteOperation(
      Operations operations, KeepQuotes quotes, MergeAudit audit, Consumer<GroupChanged> told) {
    this.operations = operations;
    this.quotes = quotes;
    this.audit = audit;
    this.told = told;
  }

  /** Some steps are done in Jira: kept at once, so that they can be undone whatever comes next. */
  void keep(OperationInProgress operationInProgress, List<Step> steps) {
    operations.add(steps);
    by(steps, Step::after)
        .forEach(
            (into, some) ->
                quotes.of(some, into, operationInProgress.operation(), operationInProgress.at()));
    operationInProgress.done(steps);
  }

  Merged all(OperationInProgress operationInProgress) {
    Merged outcome = operationInProgress.outcome();
    audit.add(
        operationInProgress.at(),
        operationInProgress.by(),
        word(operationInProgress),
        about(operationInProgress, outcome));
    by(operationInProgress.steps(), step -> step.after() == null ? step.before() : null)
        .forEach((from, some) -> tell(operationInProgress, some, from, false, false));
    by(operationInProgress.steps(), step -> step.before() == null ? step.after() : null)
        .forEach(
            (into, some) ->
                tell(operationInProgress, some, into, true, operationInProgress.suggested()));
    by(operationInProgress.steps(), step -> step.before() == null ? null : step.after())
        .forEach((into, some) -> tell(operationInProgress, some, into, true, false));
    return outcome;
  }

  private void tell(
      OperationInProgress operationInProgress,
      Set<IssueId> feedback,
      IssueId canonical,
      boolean merged,
      boolean suggested) {
    told.accept(
        new GroupChanged(
            feedback,
            canonical,
            operationInProgress.how(),
            merged,
            operationInProgress.by(),
            operationInProgress.operation(),
            suggested,
            operationInProgress.at()));
  }

  private static String word(OperationInProgress operationInProgress) {
    return operationInProgress.deed() == Step.Deed.UNDO
        ? "undo-merge"
        : operationInProgress.deed().word();
  }

  /** Jira's numbers of the issues; a long list is cut by the log. */
  private static String about(OperationInProgress operationInProgress, Merged outcome) {
    String issues =
        outcome.feedback().stream()
            .map(issue -> String.valueOf(issue.value()))
            .collect(Collectors.joining(", "));
    return operationInProgress.operation().value()
        + " "
        + operationInProgress.how().word()
        + ", canonical "
        + outcome.into().value()
        + ", feedback "
        + issues;
  }

  private static Map<IssueId, Set<IssueId>> by(
      List<Step> steps, Function<Step, @Nullable IssueId> end) {
    Map<IssueId, Set<IssueId>> by = new LinkedHashMap<>();
    for (Step step : steps) {
      IssueId canonical = end.apply(step);
      if (canonical != null)
        by.computeIfAbsent(canonical, c -> new LinkedHashSet<>()).add(step.feedback());
    }
    return by;
  }
}
