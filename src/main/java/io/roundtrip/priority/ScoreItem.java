package io.roundtrip.priority;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Works a score out, keeps it if it is another than before, and shows it on the issue. Safe to
 * repeat.
 */
final class ScoreItem {
  private final Evidence evidence;
  private final Items items;
  private final PriorityPolicy policy;
  private final Scores scores;
  private final ScoreField field;
  private final Clock clock;

  public ScoreItem(
      Evidence evidence,
      Items items,
      PriorityPolicy policy,
      Scores scores,
      ScoreField field,
      Clock clock) {
    this.evidence = evidence;
    this.items = items;
    this.policy = policy;
    this.scores = scores;
    this.field = field;
    this.clock = clock;
  }

  /**
   * What has no evidence any more looks like what never had any. Does nothing when the issue is
   * gone.
   */
  public void on(IssueId item, Why why) {
    items.facts(item).ifPresent(facts -> score(facts, why));
  }

  private void score(ItemFacts facts, Why why) {
    Instant now = clock.instant();
    List<Piece> pieces = evidence.of(facts.item());
    Voices voices = Voices.of(pieces, now);
    PriorityScore score = policy.score(Inputs.of(voices, facts));
    boolean nothing = pieces.isEmpty();
    Optional<Scored> before = scores.newest(facts.item());
    if (nothing && before.isEmpty()) return;
    if (before.map(Scored::score).filter(score::equals).isEmpty()) {
      scores.add(new Scored(facts.item(), score, why, new UserKey(""), now));
    }
    if (nothing) field.show(facts.item(), null, null);
    else field.show(facts.item(), score.priority(), voices.accounts());
  }
}
