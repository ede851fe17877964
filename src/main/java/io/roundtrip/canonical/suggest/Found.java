package io.roundtrip.canonical.suggest;

import java.util.List;

/**
 * What is worth showing.
 *
 * @param ready false: there are issues that this node has not read yet
 * @param progress of reading them, 0 to 1
 * @param asked the question's words, for telling which of them match
 * @param best best first
 * @param older of more than a year before, none of the best
 */
public record Found(
    boolean ready, double progress, Asked asked, List<Candidate> best, List<Candidate> older) {
  /** Title and body of the question; {@code Why.Word} has offsets in them. */
  public record Asked(String title, String body) {}

  static Found nothing(boolean ready, double progress, Asked asked) {
    return new Found(ready, progress, asked, List.of(), List.of());
  }
}
