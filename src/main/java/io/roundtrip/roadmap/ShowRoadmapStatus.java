package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;

/** Keeps the field "Roadmap status" in step with where the item stands. Safe to repeat. */
public final class ShowRoadmapStatus {
  private final RoadmapMoves moves;
  private final RoadmapField field;

  public ShowRoadmapStatus(RoadmapMoves moves, RoadmapField field) {
    this.moves = moves;
    this.field = field;
  }

  public void on(RoadmapMoved fact) {
    of(fact.item());
  }

  public void of(IssueId item) {
    moves.now(item).ifPresent(status -> field.show(item, status));
  }
}
