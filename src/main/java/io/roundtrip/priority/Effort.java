package io.roundtrip.priority;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the item costs to make.
 *
 * @param points story points or, from an estimate, working days of eight hours; at least {@link
 *     #LEAST}, so that no score explodes
 */
public record Effort(BigDecimal points, Source source) {
  public static final BigDecimal LEAST = new BigDecimal("0.5");
  private static final BigDecimal DAY = BigDecimal.valueOf(8 * 60 * 60);

  /** Where the number stands in Jira. */
  public enum Source {
    STORY_POINTS,
    ESTIMATE,
    /** Somebody tries another number; nothing is stored. */
    TRIED
  }

  public Effort {
    points = points.max(LEAST).setScale(2, RoundingMode.HALF_UP);
  }

  /** Empty for a negative number. */
  public static Optional<Effort> points(double points) {
    if (!Double.isFinite(points) || points < 0) return Optional.empty();
    return Optional.of(new Effort(BigDecimal.valueOf(points), Source.STORY_POINTS));
  }

  /** Empty for nought: an estimate of nothing is no estimate. */
  public static Optional<Effort> estimate(long seconds) {
    if (seconds <= 0) return Optional.empty();
    BigDecimal days = BigDecimal.valueOf(seconds).divide(DAY, 2, RoundingMode.HALF_UP);
    return Optional.of(new Effort(days, Source.ESTIMATE));
  }
}
