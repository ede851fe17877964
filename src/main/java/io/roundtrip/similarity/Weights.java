package io.roundtrip.similarity;

/**
 * What each sign is worth. The defaults were fitted on the first 661 questions of an open tracker;
 * a project may move them a little from its own confirmed and dismissed suggestions ({@link
 * Refit}).
 *
 * @param words shared words, 0 to 1: what they score against what the question scores against
 *     itself
 * @param meaning cosine of the two texts' vectors, -1 to 1
 * @param component 1 for one in common, -1 for none though both have some
 * @param age for each unit of ln(1 + days between) / 8
 * @param platform taken off when the titles name different platforms
 * @param version taken off when almost equal titles differ in a number
 * @param onPurpose taken off for clones and sub-tasks
 */
public record Weights(
    double words,
    double meaning,
    double component,
    double age,
    double platform,
    double version,
    double onPurpose) {
  public static final Weights DEFAULT = new Weights(0.6, 0.3, 0.04, 0.2, 0.15, 0.1, 0.3);

  static final double STEEPNESS = 6.5;
  private static final double MIDDLE = 0.67;

  /**
   * Of what is shown from here on, two thirds were duplicates or clearly related when read, on an
   * open tracker and on the demo world.
   */
  private static final double SHOW_FROM = 0.1;

  Weights withoutAge() {
    return new Weights(words, meaning, component, 0, platform, version, onPurpose);
  }

  double confidence(double score) {
    return 1 / (1 + Math.exp(-STEEPNESS * (score - MIDDLE)));
  }

  double showFrom() {
    return SHOW_FROM;
  }
}
