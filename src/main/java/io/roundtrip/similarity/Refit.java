package io.roundtrip.similarity;

import java.util.List;

/**
 * Moves the four main weights of a project towards what its people confirm and away from what they
 * dismiss. The defaults pull back strongly: a dozen clicks change little, and no weight leaves a
 * third to three times its default. Same judgements, in any order, same weights up to rounding.
 */
public final class Refit {
  /** Fewer judgements change nothing. */
  public static final int FEWEST = 10;

  private static final int ROUNDS = 500;

  /**
   * Standard deviations of the prior: of a weight as a share of its default, and of the level of
   * all scores.
   */
  private static final double FREEDOM = 0.15;

  private static final double LEVEL = 0.1;
  private static final double REACH = 3;
  private static final int FREE = 5;

  private Refit() {}

  public static Weights from(Weights defaults, List<Judged> judged) {
    if (judged.size() < FEWEST) return defaults;
    double[][] x = judged.stream().map(j -> values(j.signs(), defaults)).toArray(double[][]::new);
    double step = 1 / (1 + curvature(x));
    double[] moved = new double[FREE];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[FREE];
      for (int n = 0; n < x.length; n++) {
        Judged j = judged.get(n);
        double score = j.signs().score(defaults) + dot(moved, x[n]) / Weights.STEEPNESS;
        double missing = (j.confirmed() ? 1 : 0) - defaults.confidence(score);
        for (int i = 0; i < FREE; i++) slope[i] += missing * x[n][i];
      }
      for (int i = 0; i < FREE; i++) moved[i] += step * (slope[i] - moved[i]);
    }
    return new Weights(
        weight(defaults.words(), moved[0]),
        weight(defaults.meaning(), moved[1]),
        weight(defaults.component(), moved[2]),
        weight(defaults.age(), moved[3]),
        defaults.platform(),
        defaults.version(),
        defaults.onPurpose());
  }

  /** How much each free number changes the log odds, in standard deviations of its prior. */
  private static double[] values(Signs s, Weights w) {
    double[] x = {
      s.words() * w.words() * FREEDOM,
      s.meaning() * w.meaning() * FREEDOM,
      s.component() * w.component() * FREEDOM,
      -s.age() * w.age() * FREEDOM,
      LEVEL
    };
    for (int i = 0; i < FREE; i++) x[i] *= Weights.STEEPNESS;
    return x;
  }

  /** No slope changes faster; steps of its inverse never overshoot. */
  private static double curvature(double[][] x) {
    double sum = 0;
    for (double[] row : x) sum += dot(row, row);
    return sum / 4;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  private static double weight(double start, double moved) {
    double w = start * (1 + FREEDOM * moved);
    return Math.max(start / REACH, Math.min(start * REACH, w));
  }
}
