package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Takes an operation back, the last step first, so that every group is as it was. What changed in
 * the meantime is left with its reason. Undoing is an operation too, and can be undone.
 */
public final class UndoMerge {
  private final Operations operations;
  private final Visibility visibility;
  private final UndoStep undoStep;
  private final StartOperation start;

  UndoMerge(Operations operations, Visibility visibility, UndoStep undoStep, StartOperation start) {
    this.operations = operations;
    this.visibility = visibility;
    this.undoStep = undoStep;
    this.start = start;
  }

  /**
   * Former links are removed last: so nobody who follows links meets a group half-way.
   *
   * @throws Refused when nothing could be undone: unknown-operation (also when everything about it
   *     is hidden), changed-meanwhile, merge-chain, may-not-link, unknown-issue
   */
  public Merged undo(OperationId id, UserKey by) {
    List<Step> steps = new ArrayList<>(operations.of(id));
    Collections.reverse(steps);
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(steps.stream().map(Step::feedback).toList(), by);
    if (shown.isEmpty()) throw Refusals.unknownOperation(id);
    OperationInProgress undo = start.undo(steps.get(0).operation(), by);
    List<UndoStep.Back> backs = new ArrayList<>();
    for (Step step : steps)
      carefully(step, undo, () -> backs.add(undoStep.back(step, shown.get(step.feedback()), undo)));
    for (UndoStep.Back back : backs)
      carefully(back.step(), undo, () -> undoStep.finish(back, undo));
    return undo.end();
  }

  private static void carefully(Step step, OperationInProgress undo, Runnable what) {
    try {
      what.run();
    } catch (Refused why) {
      undo.left(step.feedback(), why);
    }
  }
}
