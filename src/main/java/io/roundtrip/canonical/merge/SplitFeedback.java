package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.host.Sight;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feedback that does not belong to its canonical after all stands alone again. */
public final class SplitFeedback {
  private final Groups groups;
  private final Signals signals;
  private final Sight sight;
  private final Moves moves;
  private final Begin begin;
  private final Finish finish;

  SplitFeedback(
      Groups groups, Signals signals, Sight sight, Moves moves, Begin begin, Finish finish) {
    this.groups = groups;
    this.signals = signals;
    this.sight = sight;
    this.moves = moves;
    this.begin = begin;
    this.finish = finish;
  }

  /**
   * @param feedback 1 to 100, each for itself
   * @throws Refused when nothing could be split: unknown-issue, not-merged, may-not-link,
   *     changed-meanwhile
   */
  public Merged split(List<IssueId> feedback, UserKey by) {
    List<IssueId> each = Ask.few(feedback);
    Map<IssueId, Sight.Shown> shown = sight.shown(each, by);
    Map<IssueId, Membership> there = groups.of(each);
    Map<IssueId, Signal> said = signals.byIssues(Set.copyOf(each));
    Work work = begin.split(each.size() > 1 ? How.BULK : How.PERSON, by);
    for (IssueId one : each) {
      try {
        Membership was = member(one, shown.get(one), there.get(one));
        moves.leave(was, by);
        Signal signal = said.get(one);
        finish.keep(
            work,
            List.of(
                work.step(
                    one, signal == null ? null : signal.project(), was.canonical(), null, true)));
      } catch (Refused why) {
        work.left(one, why);
      }
    }
    return finish.all(work);
  }

  private static Membership member(
      IssueId issue, Sight.@Nullable Shown shown, @Nullable Membership there) {
    if (shown == null) throw Refusals.unknown("feedback", String.valueOf(issue.value()));
    if (there == null || there.isCanonical()) throw Refusals.notMerged(shown.key());
    return there;
  }
}
