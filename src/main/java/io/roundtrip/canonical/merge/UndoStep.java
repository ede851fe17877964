package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.kernel.IssueId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings one issue back to where it was before a step. */
final class UndoStep {
  /**
   * A step taken back in our table; the former link still stands.
   *
   * @param was where it is no longer; null if it stood alone
   * @param linked whether we made the link to where it is now
   */
  record Back(Step step, @Nullable Membership was, boolean linked) {}

  private final Groups groups;
  private final Moves moves;
  private final FollowLinks follow;
  private final Labels labels;

  UndoStep(Groups groups, Moves moves, FollowLinks follow, Labels labels) {
    this.groups = groups;
    this.moves = moves;
    this.follow = follow;
    this.labels = labels;
  }

  /**
   * @param key of the issue
   * @throws io.roundtrip.kernel.Refused when nothing was done
   */
  Back back(Step step, String key, OperationInProgress undo) {
    IssueId feedback = step.feedback();
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    Membership now = there == null || there.isCanonical() ? null : there;
    if (!Objects.equals(now == null ? null : now.canonical(), step.after()))
      throw Refusals.changedMeanwhile(key);
    IssueId before = step.before();
    if (now == null) {
      Membership wanted = undo.in(feedback, Objects.requireNonNull(before));
      return new Back(step, null, moves.join(wanted, undo.by()));
    }
    if (before != null)
      return new Back(step, now, moves.shift(now, undo.in(feedback, before), undo.by()));
    moves.release(now, undo.by());
    return new Back(step, now, true);
  }

  /** The former link and the label go, and the step is kept. */
  void finish(Back back, OperationInProgress undo) {
    Step step = back.step();
    Membership was = back.was();
    if (was != null && step.made().link()) loosen(was, step, undo);
    else follow.on(step.feedback(), undo.by());
    if (step.made().label()) labels.take(step.feedback(), Labels.REGRESSION, undo.by());
    undo.keep(
        List.of(
            undo.step(
                step.feedback(), step.project(), step.after(), step.before(), back.linked())));
  }

  /** What Jira does not let go stays a member. */
  private void loosen(Membership was, Step step, OperationInProgress undo) {
    try {
      moves.loosen(was, undo.by());
    } catch (RuntimeException refused) {
      if (step.before() == null) groups.join(was);
      throw refused;
    }
  }
}
