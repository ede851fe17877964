package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Piece;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of them should be canonical: whoever has more accounts behind it, then whoever was first. A
 * work item always should.
 */
final class Turns {
  private final Look look;

  Turns(Look look) {
    this.look = look;
  }

  /**
   * @param own what speaks for the canonical now
   * @param coming what would come with each feedback
   */
  Preview.Turn turn(List<Piece> own, Map<IssueId, List<Piece>> coming) {
    IssueId into = look.into();
    if (!look.signals().containsKey(into)) return Preview.Turn.NO;
    IssueId best = into;
    int most = accounts(into, own);
    String code = "fine";
    for (Map.Entry<IssueId, List<Piece>> one : coming.entrySet()) {
      int accounts = accounts(one.getKey(), one.getValue());
      if (accounts < most || (accounts == most && !isOlder(one.getKey(), best))) continue;
      code = accounts > most ? "more-accounts" : "fine".equals(code) ? "older" : code;
      best = one.getKey();
      most = accounts;
    }
    return best.equals(into)
        ? Preview.Turn.NO
        : new Preview.Turn(true, code, List.of(look.key(best), look.key(into)));
  }

  private static int accounts(IssueId issue, List<Piece> pieces) {
    return Demand.of(issue, pieces).accountsImpacted();
  }

  private boolean isOlder(IssueId one, IssueId other) {
    Optional<Signal> first = Optional.ofNullable(look.signals().get(one));
    Optional<Signal> second = Optional.ofNullable(look.signals().get(other));
    return first.isPresent() && second.isPresent() && first.get().at().isBefore(second.get().at());
  }
}
