package io.roundtrip.roadmap.follow;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.Followed;
import io.roundtrip.roadmap.ItemShipped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All feedback that was ever to follow an item. */
public interface Follows extends Followed {
  /** Once for each item, change and piece of feedback; safe to repeat, two nodes may race. */
  void add(ItemShipped fact, Collection<IssueId> feedback, Instant now);

  /** What waits and is due, oldest first. */
  List<Follow> waiting(Instant now, int most);

  /**
   * It is due again at {@code again}, should whoever took it never come back; empty when another
   * node took it.
   */
  Optional<Follow> take(Follow waiting, Instant again);

  /** WAITS leaves it waiting until it is due again. False when another node has it by now. */
  boolean put(Follow taken, FollowOutcome outcome);
}
