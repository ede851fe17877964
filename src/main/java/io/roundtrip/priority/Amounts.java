package io.roundtrip.priority;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers with two decimals, as they are shown; so whoever adds up what is shown gets what is
 * shown.
 */
final class Amounts {
  private Amounts() {}

  static BigDecimal of(double value) {
    return round(BigDecimal.valueOf(value));
  }

  static BigDecimal round(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * Splits the total in these proportions; the parts add up to it exactly (largest remainder
   * first).
   */
  static List<BigDecimal> split(BigDecimal total, List<BigDecimal> proportions) {
    BigDecimal all = proportions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.signum() == 0) return proportions.stream().map(none -> of(0)).toList();
    List<BigDecimal> exact =
        proportions.stream()
            .map(part -> total.multiply(part).divide(all, 12, RoundingMode.FLOOR))
            .toList();
    List<BigDecimal> parts = new ArrayList<>();
    for (BigDecimal part : exact) parts.add(part.setScale(2, RoundingMode.FLOOR));
    BigDecimal given = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int cents = total.subtract(given).movePointRight(2).intValueExact();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(parts.get(i))).reversed())
        .limit(cents)
        .forEach(i -> parts.set(i, parts.get(i).add(new BigDecimal("0.01"))));
    return List.copyOf(parts);
  }
}
