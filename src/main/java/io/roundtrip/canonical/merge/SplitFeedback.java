package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feedback that does not belong to its canonical after all stands alone again. */
public final class SplitFeedback {
  private final Groups groups;
  private final Signals signals;
  private final Visibility visibility;
  private final Moves moves;
  private final StartOperation start;

  SplitFeedback(
      Groups groups, Signals signals, Visibility visibility, Moves moves, StartOperation start) {
    this.groups = groups;
    this.signals = signals;
    this.visibility = visibility;
    this.moves = moves;
    this.start = start;
  }

  /**
   * @param feedback 1 to 100, each for itself
   * @throws Refused when nothing could be split: unknown-end, not-merged, hidden-canonical,
   *     may-not-link, changed-meanwhile
   */
  public Merged split(List<IssueId> feedback, UserKey by) {
    List<IssueId> each = Ask.few(feedback);
    Map<IssueId, Membership> there = groups.of(each);
    Map<IssueId, Visibility.Shown> shown = visibility.shown(withCanonicals(each, there), by);
    Map<IssueId, Signal> said = signals.byIssues(Set.copyOf(each));
    OperationInProgress operation = start.split(each.size() > 1 ? How.BULK : How.PERSON, by);
    for (IssueId one : each) {
      try {
        Membership was = member(one, shown, there.get(one));
        moves.leave(was, by);
        Signal signal = said.get(one);
        operation.keep(
            List.of(
                operation.step(
                    one, signal == null ? null : signal.project(), was.canonical(), null, true)));
      } catch (Refused why) {
        operation.left(one, why);
      }
    }
    return operation.end();
  }

  private static Membership member(
      IssueId issue, Map<IssueId, Visibility.Shown> shown, @Nullable Membership there) {
    Visibility.Shown face = shown.get(issue);
    if (face == null) throw Refusals.unknown("feedback");
    if (there == null || there.isCanonical()) throw Refusals.notMerged(face.key());
    if (!shown.containsKey(there.canonical())) throw Refusals.hiddenCanonical(face.key());
    return there;
  }

  private static Set<IssueId> withCanonicals(List<IssueId> each, Map<IssueId, Membership> there) {
    Set<IssueId> all = new HashSet<>(each);
    there.values().forEach(member -> all.add(member.canonical()));
    return all;
  }
}
