package io.roundtrip.notify.guard;

import io.roundtrip.roadmap.RoadmapMoved;

/** Keeps who moved what when, so that many moves at once are seen on whichever node they end. */
public final class NoteMove {
  private final FoundMoves moves;

  public NoteMove(FoundMoves moves) {
    this.moves = moves;
  }

  /** Before anybody can be told of it. Safe to repeat. */
  public void on(RoadmapMoved move) {
    if (move.isInOneBucket()) return;
    moves.note(FoundMove.fresh(move.item(), move.project(), move.change(), move.by(), move.at()));
  }
}
