package io.roundtrip.notify.guard;

import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.RoadmapMoved;
import java.time.Clock;

/**
 * Keeps who moved what when, so that many moves at once are seen on whichever node they end, and
 * whether it was found late.
 */
public final class NoteMove {
  private final FoundMoves moves;
  private final Clock clock;

  public NoteMove(FoundMoves moves, Clock clock) {
    this.moves = moves;
    this.clock = clock;
  }

  /** Before anybody can be told of it. Safe to repeat. */
  public void on(RoadmapMoved move) {
    if (move.isInOneBucket()) return;
    FoundMove found =
        FoundMove.fresh(move.item(), move.project(), move.change(), move.by(), move.at());
    boolean late = move.at().isBefore(clock.instant().minus(NewsGuard.LATE));
    moves.note(late ? found.because(Reason.FOUND_LATE) : found);
  }
}
