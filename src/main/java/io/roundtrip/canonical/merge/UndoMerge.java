package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.Sight;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes an operation back, the last step first, so that every group is as it was. What changed in
 * the meantime is left with its reason. Undoing is an operation too, and can be undone.
 */
public final class UndoMerge {
  private final Groups groups;
  private final Operations operations;
  private final Sight sight;
  private final Moves moves;
  private final Labels labels;
  private final Begin begin;
  private final Finish finish;

  UndoMerge(
      Groups groups,
      Operations operations,
      Sight sight,
      Moves moves,
      Labels labels,
      Begin begin,
      Finish finish) {
    this.groups = groups;
    this.operations = operations;
    this.sight = sight;
    this.moves = moves;
    this.labels = labels;
    this.begin = begin;
    this.finish = finish;
  }

  /**
   * @throws Refused when nothing could be undone: unknown-operation (also when everything about it
   *     is hidden), changed-meanwhile, merge-chain, may-not-link, unknown-issue
   */
  public Merged undo(OperationId operation, UserKey by) {
    List<Step> steps = new ArrayList<>(operations.of(operation));
    Collections.reverse(steps);
    Map<IssueId, Sight.Shown> shown = sight.shown(steps.stream().map(Step::feedback).toList(), by);
    if (shown.isEmpty()) throw Refusals.unknownOperation(operation);
    Work work = begin.undo(steps.get(0), by);
    for (Step step : steps) {
      try {
        if (!shown.containsKey(step.feedback()))
          throw Refusals.unknown("feedback", String.valueOf(step.feedback().value()));
        back(step, shown.get(step.feedback()), work);
        finish.keep(
            work,
            List.of(
                work.step(step.feedback(), step.project(), step.after(), step.before(), false)));
      } catch (Refused why) {
        work.left(step.feedback(), why);
      }
    }
    return finish.all(work);
  }

  private void back(Step step, Sight.Shown shown, Work work) {
    Membership now = groups.of(Set.of(step.feedback())).get(step.feedback());
    IssueId canonical = now == null || now.isCanonical() ? null : now.canonical();
    if (!Objects.equals(canonical, step.after())) throw Refusals.changedMeanwhile(shown.key());
    IssueId before = step.before();
    if (canonical == null || now == null)
      moves.join(work.in(step.feedback(), Objects.requireNonNull(before)), work.by());
    else if (before == null) moves.leave(now, work.by());
    else moves.move(now, work.in(step.feedback(), before), work.by());
    if (step.labelled()) labels.take(step.feedback(), Labels.REGRESSION, work.by());
  }
}
