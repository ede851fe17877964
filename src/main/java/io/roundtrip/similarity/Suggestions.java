package io.roundtrip.similarity;

import java.util.List;

/**
 * @param best best first, confident or not; {@link #worthShowing} are the ones to show unasked
 * @param older of more than a year before, ranked without regard to age, and not among the best
 */
public record Suggestions(List<Suggestion> best, List<Suggestion> older, double showFrom) {
  public List<Suggestion> worthShowing() {
    return best.stream().filter(s -> s.confidence() >= showFrom).toList();
  }

  public List<Suggestion> olderWorthShowing() {
    return older.stream().filter(s -> s.confidence() >= showFrom).toList();
  }
}
