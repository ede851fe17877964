package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.host.Sight;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes an operation back, the last step first, so that every group is as it was. What changed in
 * the meantime is left with its reason. Undoing is an operation too, and can be undone.
 */
public final class UndoMerge {
  /**
   * A step taken back in our table; the former link still stands.
   *
   * @param was where it is no longer; null if it stood alone
   * @param linked whether we made the link to where it is now
   */
  private record Back(Step step, @Nullable Membership was, boolean linked) {}

  private final Groups groups;
  private final Operations operations;
  private final Sight sight;
  private final Moves moves;
  private final FollowLinks follow;
  private final Labels labels;
  private final Begin begin;
  private final Finish finish;

  UndoMerge(
      Groups groups,
      Operations operations,
      Sight sight,
      Moves moves,
      FollowLinks follow,
      Labels labels,
      Begin begin,
      Finish finish) {
    this.groups = groups;
    this.operations = operations;
    this.sight = sight;
    this.moves = moves;
    this.follow = follow;
    this.labels = labels;
    this.begin = begin;
    this.finish = finish;
  }

  /**
   * Former links are removed last: so nobody who follows links meets a group half-way.
   *
   * @throws Refused when nothing could be undone: unknown-operation (also when everything about it
   *     is hidden), changed-meanwhile, merge-chain, may-not-link, unknown-issue
   */
  public Merged undo(OperationId operation, UserKey by) {
    List<Step> steps = new ArrayList<>(operations.of(operation));
    Collections.reverse(steps);
    Map<IssueId, Sight.Shown> shown = sight.shown(steps.stream().map(Step::feedback).toList(), by);
    if (shown.isEmpty()) throw Refusals.unknownOperation(operation);
    Work work = begin.undo(steps.get(0), by);
    List<Back> backs = new ArrayList<>();
    for (Step step : steps)
      carefully(step, work, () -> backs.add(back(step, shown.get(step.feedback()), work)));
    for (Back back : backs) carefully(back.step(), work, () -> finish(back, work));
    return finish.all(work);
  }

  private Back back(Step step, Sight.@Nullable Shown shown, Work work) {
    IssueId feedback = step.feedback();
    if (shown == null) throw Refusals.unknown("feedback", String.valueOf(feedback.value()));
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    Membership now = there == null || there.isCanonical() ? null : there;
    if (!Objects.equals(now == null ? null : now.canonical(), step.after()))
      throw Refusals.changedMeanwhile(shown.key());
    IssueId before = step.before();
    if (now == null) {
      Membership wanted = work.in(feedback, Objects.requireNonNull(before));
      return new Back(step, null, moves.join(wanted, work.by()));
    }
    if (before != null)
      return new Back(step, now, moves.shift(now, work.in(feedback, before), work.by()));
    moves.release(now, work.by());
    return new Back(step, now, true);
  }

  private void finish(Back back, Work work) {
    Step step = back.step();
    Membership was = back.was();
    if (was != null && step.linked()) loosen(was, step, work);
    else follow.on(step.feedback(), work.by());
    if (step.labelled()) labels.take(step.feedback(), Labels.REGRESSION, work.by());
    finish.keep(
        work,
        List.of(
            work.step(
                step.feedback(), step.project(), step.after(), step.before(), back.linked())));
  }

  /** What Jira does not let go stays a member. */
  private void loosen(Membership was, Step step, Work work) {
    try {
      moves.loosen(was, work.by());
    } catch (RuntimeException refused) {
      if (step.before() == null) groups.join(was);
      throw refused;
    }
  }

  private static void carefully(Step step, Work work, Runnable what) {
    try {
      what.run();
    } catch (Refused why) {
      work.left(step.feedback(), why);
    }
  }
}
