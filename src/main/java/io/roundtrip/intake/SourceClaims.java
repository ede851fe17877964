package io.roundtrip.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Who is at work on what just now, on whichever node. A claim is taken before a Jira issue is made
 * and given back in the transaction that keeps the signal; so a claim that outlives its owner says:
 * there may be an issue without a signal.
 */
public interface SourceClaims {
  /** A claim that a node has seen for so long is taken over: its owner is dead. */
  Duration STALE = Duration.ofMinutes(2);

  /** So is one this old, which no two clocks are apart. */
  Duration OLD = Duration.ofMinutes(15);

  /**
   * TAKEN: nobody had it. TAKEN_OVER: a dead owner had it, or an earlier run of this owner. BUSY:
   * somebody is at work.
   */
  enum Answer {
    TAKEN,
    TAKEN_OVER,
    BUSY
  }

  /**
   * Each key is given to one owner only, however many ask at once. Few statements, whatever the
   * number of keys.
   *
   * @param keys at most 64 characters each
   * @param owner at most 64 characters; never at work twice at once
   */
  Map<String, Answer> take(Collection<String> keys, String owner, Instant now);

  /** Gives back those of the keys that the owner holds. */
  void release(Collection<String> keys, String owner);
}
