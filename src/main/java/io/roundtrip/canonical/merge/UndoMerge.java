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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes an operation back, the last step first, so that every group is as it was. What changed in
 * the meantime is left with its reason, what the person may not see is left and counted. Undoing is
 * an operation too, and can be undone.
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
   *     is hidden), changed-meanwhile, merge-chain, may-not-link, hidden-canonical
   */
  public Merged undo(OperationId id, UserKey by) {
    List<Step> steps = new ArrayList<>(operations.of(id));
    Collections.reverse(steps);
    Map<IssueId, Visibility.Shown> shown = visibility.shown(all(steps), by);
    if (steps.stream().noneMatch(step -> shown.containsKey(step.feedback())))
      throw Refusals.unknownOperation(id);
    OperationInProgress undo = start.undo(steps.get(0).operation(), by);
    List<UndoStep.Back> backs = new ArrayList<>();
    for (Step step : steps) {
      Visibility.Shown face = shown.get(step.feedback());
      if (face == null) undo.hidden(step.feedback());
      else if (!seesBothEnds(step, shown))
        undo.left(step.feedback(), Refusals.hiddenCanonical(face.key()));
      else carefully(step, undo, () -> backs.add(undoStep.back(step, face.key(), undo)));
    }
    for (UndoStep.Back back : backs)
      carefully(back.step(), undo, () -> undoStep.finish(back, undo));
    return undo.end();
  }

  /** Nothing is taken out of a group, or put back into one, that the person may not see. */
  private static boolean seesBothEnds(Step step, Map<IssueId, Visibility.Shown> shown) {
    return Stream.of(step.before(), step.after())
        .filter(Objects::nonNull)
        .allMatch(shown::containsKey);
  }

  private static Set<IssueId> all(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> Stream.of(step.feedback(), step.before(), step.after()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void carefully(Step step, OperationInProgress undo, Runnable what) {
    try {
      what.run();
    } catch (Refused why) {
      undo.left(step.feedback(), why);
    }
  }
}
