package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.FeedbackMerged;
import io.roundtrip.canonical.group.FeedbackSplit;
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
  private final Consumer<FeedbackMerged> merged;
  private final Consumer<FeedbackSplit> split;

  CompleteOperation(
      Operations operations,
      KeepQuotes quotes,
      MergeAudit audit,
      Consumer<FeedbackMerged> merged,
      Consumer<FeedbackSplit> split) {
    this.operations = operations;
    this.quotes = quotes;
    this.audit = audit;
    this.merged = merged;
    this.split = split;
  }

  void keep(Operation operation, List<Step> steps) {
    operations.add(steps);
    by(steps, Step::after)
        .forEach((into, some) -> quotes.of(some, into, operation.id(), operation.at()));
  }

  void tell(Operation operation, List<Step> steps, Merged outcome) {
    String word = operation.deed().kind().word();
    audit.add(operation.at(), operation.by(), word, about(operation, outcome));
    by(steps, Step::splitFrom).forEach((from, some) -> split(operation, some, from));
    by(steps, Step::joined).forEach((into, some) -> merged(operation, some, into));
    by(steps, Step::movedTo).forEach((into, some) -> merged(operation, some, into));
  }

  private void merged(Operation o, Set<IssueId> feedback, IssueId into) {
    merged.accept(new FeedbackMerged(feedback, into, o.how(), o.by(), o.id(), o.at()));
  }

  private void split(Operation o, Set<IssueId> feedback, IssueId from) {
    split.accept(new FeedbackSplit(feedback, from, o.how(), o.by(), o.id(), o.at()));
  }

  /** Jira's numbers of the issues; a long list is cut by the log. */
  private static String about(Operation operation, Merged outcome) {
    String issues =
        outcome.feedback().stream()
            .map(issue -> String.valueOf(issue.value()))
            .collect(Collectors.joining(", "));
    return operation.id().value()
        + " "
        + operation.how().word()
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
