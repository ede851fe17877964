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
final class Finish {
  private final Operations operations;
  private final KeepQuotes quotes;
  private final MergeAudit audit;
  private final Consumer<GroupChanged> told;

  Finish(Operations operations, KeepQuotes quotes, MergeAudit audit, Consumer<GroupChanged> told) {
    this.operations = operations;
    this.quotes = quotes;
    this.audit = audit;
    this.told = told;
  }

  /** Some steps are done in Jira: kept at once, so that they can be undone whatever comes next. */
  void keep(Work work, List<Step> steps) {
    operations.add(steps);
    by(steps, Step::after)
        .forEach((into, some) -> quotes.of(some, into, work.operation(), work.at()));
    work.done(steps);
  }

  Merged all(Work work) {
    Merged outcome = work.outcome();
    audit.add(work.at(), work.by(), word(work), about(work, outcome));
    by(work.steps(), step -> step.after() == null ? step.before() : null)
        .forEach((from, some) -> tell(work, some, from, false, false));
    by(work.steps(), step -> step.before() == null ? step.after() : null)
        .forEach((into, some) -> tell(work, some, into, true, work.suggested()));
    by(work.steps(), step -> step.before() == null ? null : step.after())
        .forEach((into, some) -> tell(work, some, into, true, false));
    return outcome;
  }

  private void tell(
      Work work, Set<IssueId> feedback, IssueId canonical, boolean merged, boolean suggested) {
    told.accept(
        new GroupChanged(
            feedback,
            canonical,
            work.how(),
            merged,
            work.by(),
            work.operation(),
            suggested,
            work.at()));
  }

  private static String word(Work work) {
    return work.deed() == Step.Deed.UNDO ? "undo-merge" : work.deed().word();
  }

  /** Jira's numbers of the issues; a long list is cut by the log. */
  private static String about(Work work, Merged outcome) {
    String issues =
        outcome.feedback().stream()
            .map(issue -> String.valueOf(issue.value()))
            .collect(Collectors.joining(", "));
    return work.operation().value()
        + " "
        + work.how().word()
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
