package io.roundtrip.notify.crash;

import java.util.List;

/**
 * What happened to one run of a node.
 *
 * @param senders its sending threads
 * @param at by {@link System#nanoTime()}
 * @param hands what it had in hand when it was over
 */
record Fault(Kind kind, String life, int senders, long at, List<Standing> hands) {
  enum Kind {
    KILL,
    STOP,
    END
  }

  boolean had(long row) {
    return hands.stream().anyMatch(hand -> hand.id() == row);
  }
}
