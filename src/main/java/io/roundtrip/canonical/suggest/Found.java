package io.roundtrip.canonical.suggest;

import java.util.List;

/**
 * What is worth showing.
 *
 * @param ready false: there are issues that this node has not read yet
 * @param progress of reading them, 0 to 1
 * @param best best first
 * @param older of more than a year before, none of the best
 */
public record Found(boolean ready, double progress, List<Candidate> best, List<Candidate> older) {
  static Found nothing(boolean ready, double progress) {
    return new Found(ready, progress, List.of(), List.of());
  }
}
