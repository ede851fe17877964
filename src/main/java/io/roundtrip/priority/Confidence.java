package io.roundtrip.priority;

import java.math.BigDecimal;

/**
 * How sure we may be: three factors from 0 to 1, two decimals each, and their product.
 *
 * @param diversity many accounts over many channels: pairs / (pairs + 1)
 * @param stability feedback comes steadily: from 0.5 to 1 with the share of active weeks
 * @param sample many people: requests / (requests + 3)
 */
public record Confidence(
    BigDecimal diversity, BigDecimal stability, BigDecimal sample, BigDecimal value) {

  static Confidence of(Voices voices) {
    if (voices.requests() == 0) return new Confidence(ZERO, ZERO, ZERO, ZERO);
    double weeks = (double) voices.activeWeeks() / voices.weeks();
    BigDecimal diversity = Amounts.of(voices.sources() / (voices.sources() + 1.0));
    BigDecimal stability = Amounts.of(0.5 + 0.5 * weeks);
    BigDecimal sample = Amounts.of(voices.requests() / (voices.requests() + 3.0));
    BigDecimal product = diversity.multiply(stability).multiply(sample);
    return new Confidence(diversity, stability, sample, Amounts.round(product));
  }

  private static final BigDecimal ZERO = Amounts.of(0);
}
