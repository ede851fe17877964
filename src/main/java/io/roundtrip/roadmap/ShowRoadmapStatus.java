package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;

/**
 * Keeps the field "Roadmap status" in step with where the item stands, on the item and on the
 * feedback that was merged into it. Safe to repeat.
 */
public final class ShowRoadmapStatus {
  private final RoadmapMoves moves;
  private final RoadmapField field;
  private final Duplicates duplicates;

  public ShowRoadmapStatus(RoadmapMoves moves, RoadmapField field, Duplicates duplicates) {
    this.moves = moves;
    this.field = field;
    this.duplicates = duplicates;
  }

  /** On its duplicates only when it changed on the item. */
  public void of(IssueId item) {
    moves
        .now(item)
        .filter(status -> field.show(item, status))
        .ifPresent(status -> show(duplicates.of(item), status));
  }

  /** The feedback was merged into the item just now. */
  public void merged(Collection<IssueId> feedback, IssueId item) {
    moves.now(item).ifPresent(status -> show(feedback, status));
  }

  /** The feedback stands for itself again. */
  public void split(Collection<IssueId> feedback) {
    feedback.forEach(this::of);
  }

  private void show(Collection<IssueId> issues, RoadmapStatus status) {
    for (IssueId issue : issues) field.show(issue, status);
  }
}
