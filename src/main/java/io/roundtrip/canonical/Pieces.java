package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up what is known about feedback that is being linked. */
final class Pieces {
  private final Signals signals;
  private final Clock clock;

  Pieces(Signals signals, Clock clock) {
    this.signals = signals;
    this.clock = clock;
  }

  Piece of(IssueId feedback) {
    return of(Set.of(feedback)).get(0);
  }

  List<Piece> of(Set<IssueId> feedback) {
    Map<IssueId, Signal> known = signals.byIssues(feedback);
    return feedback.stream()
        .map(
            issue ->
                known.containsKey(issue)
                    ? Piece.of(known.get(issue))
                    : Piece.unheard(issue, clock.instant()))
        .toList();
  }

  /** Only those that have a signal. */
  List<Piece> known(Set<IssueId> feedback) {
    return signals.byIssues(feedback).values().stream().map(Piece::of).toList();
  }
}
