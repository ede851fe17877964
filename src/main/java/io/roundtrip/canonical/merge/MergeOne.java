package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges one issue, and with it, if it is canonical, its whole group: all or nothing. Duplicates go
 * first, so that at no moment there is a chain.
 */
final class MergeOne {
  private final Groups groups;
  private final Signals signals;
  private final Moves moves;

  MergeOne(Groups groups, Signals signals, Moves moves) {
    this.groups = groups;
    this.signals = signals;
    this.moves = moves;
  }

  /**
   * @return everything that moved, the issue itself last
   */
  List<Step> merge(Signal said, IssueId into, Work work) {
    IssueId issue = said.issue();
    Set<IssueId> duplicates = groups.members(issue);
    List<Membership> moved = new ArrayList<>();
    try {
      for (Membership one : groups.of(duplicates).values()) {
        moves.move(one, work.in(one.issue(), into), work.by());
        moved.add(one);
      }
      moves.join(work.in(issue, into), work.by());
    } catch (RuntimeException refused) {
      back(moved, into, work, refused);
      throw refused;
    }
    return steps(said, moved, into, work);
  }

  private void back(List<Membership> moved, IssueId into, Work work, RuntimeException why) {
    for (Membership was : moved) {
      try {
        moves.move(work.in(was.issue(), into), was, work.by());
      } catch (RuntimeException stuck) {
        why.addSuppressed(stuck);
      }
    }
  }

  private List<Step> steps(Signal said, List<Membership> moved, IssueId into, Work work) {
    List<Step> steps = new ArrayList<>();
    Map<IssueId, Signal> known =
        moved.isEmpty()
            ? Map.of()
            : signals.byIssues(Set.copyOf(moved.stream().map(Membership::issue).toList()));
    for (Membership was : moved)
      steps.add(
          work.step(was.issue(), project(known.get(was.issue())), was.canonical(), into, false));
    steps.add(work.step(said.issue(), said.project(), null, into, false));
    return steps;
  }

  private static @Nullable ProjectId project(@Nullable Signal said) {
    return said == null ? null : said.project();
  }
}
