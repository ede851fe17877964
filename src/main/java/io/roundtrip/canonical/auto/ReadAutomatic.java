package io.roundtrip.canonical.auto;

import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.merge.Operations;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was merged by itself, for a person; a constant number of queries a page. */
public final class ReadAutomatic {
  /**
   * A merge whose two issues the reader may see.
   *
   * @param sample drawn for people to look at, and not undone
   */
  public record Row(
      AutoMerged merged,
      Visibility.Shown feedback,
      Visibility.Shown into,
      boolean undone,
      boolean sample) {}

  /**
   * @param halted switched on by somebody who may not decide any more: nothing is merged
   * @param total all merges, seen or not
   * @param hidden merges of this page that the reader may not see
   */
  public record Read(AutoRule rule, boolean halted, List<Row> rows, int total, int hidden) {}

  /**
   * What a threshold would have done.
   *
   * @param shown the examples' issues, as far as the reader may see them
   */
  public record Previewed(
      Foresight foresight, Map<IssueId, Visibility.Shown> shown, boolean complete) {}

  /** Feedback a preview looks at, the newest of the project. */
  static final int LOOKED = 200;

  private final AutoRules rules;
  private final AutoMerges merges;
  private final Operations operations;
  private final Matches matches;
  private final Visibility visibility;
  private final Readers readers;

  ReadAutomatic(
      AutoRules rules,
      AutoMerges merges,
      Operations operations,
      Matches matches,
      Visibility visibility,
      Readers readers) {
    this.rules = rules;
    this.merges = merges;
    this.operations = operations;
    this.matches = matches;
    this.visibility = visibility;
    this.readers = readers;
  }

  public Read of(ProjectId project, Page page, UserKey viewer) {
    List<AutoMerged> newest = merges.newest(project, page);
    Set<IssueId> issues = new HashSet<>();
    newest.forEach(m -> issues.addAll(List.of(m.feedback(), m.into())));
    Map<IssueId, Visibility.Shown> shown = visibility.shown(issues, viewer);
    Set<OperationId> undone =
        operations
            .undoing(newest.stream().map(m -> new OperationId(m.operation())).toList())
            .keySet();
    Set<String> sample = sample(project, newest);
    List<Row> rows = new ArrayList<>();
    for (AutoMerged merged : newest) {
      Visibility.Shown feedback = shown.get(merged.feedback());
      Visibility.Shown into = shown.get(merged.into());
      if (feedback == null || into == null) continue;
      String operation = merged.operation();
      boolean back = undone.contains(new OperationId(operation));
      rows.add(new Row(merged, feedback, into, back, !back && sample.contains(operation)));
    }
    AutoRule rule = rules.of(project);
    boolean halted = rule.on() && !readers.decides(rule.by(), project);
    return new Read(rule, halted, rows, merges.count(project), newest.size() - rows.size());
  }

  private Set<String> sample(ProjectId project, List<AutoMerged> newestFirst) {
    if (newestFirst.isEmpty()) return Set.of();
    Instant from = newestFirst.get(newestFirst.size() - 1).at().truncatedTo(ChronoUnit.DAYS);
    Instant to = newestFirst.get(0).at().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    return Sample.of(merges.between(project, from, to));
  }

  /**
   * @param from percent
   */
  public Previewed preview(ProjectId project, int from, UserKey viewer) {
    List<Matches.Looked> past = matches.newest(project, LOOKED, viewer);
    Foresight foresight = Foresight.of(past, from);
    Set<IssueId> issues =
        foresight.examples().stream()
            .flatMap(
                one ->
                    one.then() == null
                        ? List.of(one.feedback()).stream()
                        : List.of(one.feedback(), one.then().into()).stream())
            .collect(Collectors.toSet());
    return new Previewed(foresight, visibility.shown(issues, viewer), past.size() < LOOKED);
  }
}
