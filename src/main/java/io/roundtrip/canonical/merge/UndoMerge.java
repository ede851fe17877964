package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.host.Visibility;
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
  private final Visibility visibility;
  private final Moves moves;
  private final FollowLinks follow;
  private final Labels labels;
  private final StartOperation startOperation;
  private final CompleteOperation completeOperation;

  UndoMerge(
      Groups groups,
      Operations operations,
      Visibility visibility,
      Moves moves,
      FollowLinks follow,
      Labels labels,
      StartOperation startOperation,
      CompleteOperation completeOperation) {
    this.groups = groups;
    this.operations = operations;
    this.visibility = visibility;
    this.moves = moves;
    this.follow = follow;
    this.labels = labels;
    this.startOperation = startOperation;
    this.completeOperation = completeOperation;
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
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(steps.stream().map(Step::feedback).toList(), by);
    if (shown.isEmpty()) throw Refusals.unknownOperation(operation);
    OperationInProgress operationInProgress = startOperation.undo(steps.get(0), by);
    List<Back> backs = new ArrayList<>();
    for (Step step : steps)
      carefully(
          step,
          operationInProgress,
          () -> backs.add(back(step, shown.get(step.feedback()), operationInProgress)));
    for (Back back : backs)
      carefully(back.step(), operationInProgress, () -> finish(back, operationInProgress));
    return completeOperation.all(operationInProgress);
  }

  private Back back(
      Step step, Visibility.@Nullable Shown shown, OperationInProgress operationInProgress) {
    IssueId feedback = step.feedback();
    if (shown == null) throw Refusals.unknown("feedback", String.valueOf(feedback.value()));
    Membership there = groups.of(Set.of(feedback)).get(feedback);
    Membership now = there == null || there.isCanonical() ? null : there;
    if (!Objects.equals(now == null ? null : now.canonical(), step.after()))
      throw Refusals.changedMeanwhile(shown.key());
    IssueId before = step.before();
    if (now == null) {
      Membership wanted = operationInProgress.in(feedback, Objects.requireNonNull(before));
      return new Back(step, null, moves.join(wanted, operationInProgress.by()));
    }
    if (before != null)
      return new Back(
          step,
          now,
          moves.shift(now, operationInProgress.in(feedback, before), operationInProgress.by()));
    moves.release(now, operationInProgress.by());
    return new Back(step, now, true);
  }

  private void finish(Back back, OperationInProgress operationInProgress) {
    Step step = back.step();
    Membership was = back.was();
    if (was != null && step.linked()) loosen(was, step, operationInProgress);
    else follow.on(step.feedback(), operationInProgress.by());
    if (step.labelled()) labels.take(step.feedback(), Labels.REGRESSION, operationInProgress.by());
    completeOperation.keep(
        operationInProgress,
        List.of(
            operationInProgress.step(
                step.feedback(), step.project(), step.after(), step.before(), back.linked())));
  }

  /** What Jira does not let go stays a member. */
  private void loosen(Membership was, Step step, OperationInProgress operationInProgress) {
    try {
      moves.loosen(was, operationInProgress.by());
    } catch (RuntimeException refused) {
      if (step.before() == null) groups.join(was);
      throw refused;
    }
  }

  private static void carefully(Step step, OperationInProgress operationInProgress, Runnable what) {
    try {
      what.run();
    } catch (Refused why) {
      operationInProgress.left(step.feedback(), why);
    }
  }
}
