package io.roundtrip.notify.send.lease;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Signs of life of nodes that have mail in hand. */
public interface Beats {
  /**
   * This node is alive, and one of its senders works: one more beat. Only the node itself calls it.
   * Two statements.
   *
   * @param now only for tidying up; nobody tells by it who is alive
   */
  void beat(String node, Instant now);

  /** How often each of these nodes was heard so far; without those never heard. One query. */
  Map<String, Long> of(Set<String> nodes);
}
