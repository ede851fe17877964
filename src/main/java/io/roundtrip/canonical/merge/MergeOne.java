package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges one issue, and with it, if it is canonical, its whole group: all or nothing. Duplicates go
 * first, so that at no moment there is a chain; their former links go last, so that at no moment
 * they are nowhere.
 */
final class MergeOne {
  /** One that is on its way; {@code made}: we made the link to where it goes. */
  private record Moved(Membership was, boolean made) {}

  private final Groups groups;
  private final Signals signals;
  private final Moves moves;

  MergeOne(Groups groups, Signals signals, Moves moves) {
    this.groups = groups;
    this.signals = signals;
    this.moves = moves;
  }

  /**
   * The steps that were done, that of the issue itself last.
   *
   * @throws io.roundtrip.kernel.Refused when nothing was done
   */
  List<Step> merge(Signal said, IssueId into, OperationInProgress operation) {
    Membership self = operation.in(said.issue(), into);
    List<Moved> moved = new ArrayList<>();
    boolean joined = false;
    try {
      for (Membership was : groups.of(groups.members(said.issue())).values())
        moved.add(
            new Moved(was, moves.shift(was, operation.in(was.issue(), into), operation.by())));
      boolean made = moves.join(self, operation.by());
      joined = true;
      for (Moved one : moved) moves.loosen(one.was(), operation.by());
      return steps(said, made, moved, into, operation);
    } catch (RuntimeException refused) {
      if (joined) quietly(refused, () -> moves.leave(self, operation.by()));
      for (Moved one : moved)
        quietly(refused, () -> back(one, operation.in(one.was().issue(), into), operation));
      throw refused;
    }
  }

  private void back(Moved one, Membership now, OperationInProgress operation) {
    try {
      moves.shift(now, one.was(), operation.by());
    } catch (Refused stuck) {
      moves.settle(one.was(), operation.by());
      throw stuck;
    }
    if (one.made()) moves.loosen(now, operation.by());
  }

  private static void quietly(RuntimeException why, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException stuck) {
      why.addSuppressed(stuck);
    }
  }

  private List<Step> steps(
      Signal said, boolean made, List<Moved> moved, IssueId into, OperationInProgress operation) {
    Set<IssueId> others = moved.stream().map(one -> one.was().issue()).collect(Collectors.toSet());
    Map<IssueId, Signal> known = others.isEmpty() ? Map.of() : signals.byIssues(others);
    List<Step> steps = new ArrayList<>();
    for (Moved one : moved) {
      IssueId issue = one.was().issue();
      steps.add(
          operation.step(
              issue, project(known.get(issue)), one.was().canonical(), into, one.made()));
    }
    steps.add(operation.step(said.issue(), said.project(), null, into, made));
    return steps;
  }

  private static @Nullable ProjectId project(@Nullable Signal said) {
    return said == null ? null : said.project();
  }
}
