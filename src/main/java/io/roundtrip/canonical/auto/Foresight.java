package io.roundtrip.canonical.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a threshold would have done with a project's own feedback.
 *
 * @param looked pieces that were looked at
 * @param would pieces that would have been merged
 * @param agree of these, people merged into the same
 * @param disagree of these, people merged into something else, or said that they are no pair
 * @param open of these, people have said nothing yet
 * @param examples of those that would have been merged: where people disagree first, then open
 *     ones, the least sure first
 */
public record Foresight(
    int looked, int would, int agree, int disagree, int open, List<Matches.Looked> examples) {
  static final int EXAMPLES = 10;

  /**
   * @param from percent
   */
  public static Foresight of(List<Matches.Looked> past, int from) {
    List<Matches.Looked> would = new ArrayList<>();
    for (Matches.Looked one : past)
      if (one.then() != null && AutoRule.reaches(one.then(), from)) would.add(one);
    int agree = (int) would.stream().filter(Foresight::agrees).count();
    int open = (int) would.stream().filter(Foresight::isOpen).count();
    List<Matches.Looked> examples =
        would.stream()
            .filter(one -> !agrees(one))
            .sorted(Comparator.comparing(Foresight::isOpen).thenComparing(Foresight::confidence))
            .limit(EXAMPLES)
            .toList();
    return new Foresight(
        past.size(), would.size(), agree, would.size() - agree - open, open, examples);
  }

  private static boolean agrees(Matches.Looked one) {
    return one.then() != null && one.then().into().equals(one.people());
  }

  private static boolean isOpen(Matches.Looked one) {
    return one.people() == null && !one.refused();
  }

  private static double confidence(Matches.Looked one) {
    return one.then() == null ? 0 : one.then().confidence();
  }
}
