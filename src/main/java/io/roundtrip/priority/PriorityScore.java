package io.roundtrip.priority;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score with everything that explains it.
 *
 * @param impact 0 to 10, two decimals, the sum of the terms' impact
 * @param priority impact × confidence / effort, two decimals, the sum of the terms' shares; null
 *     without effort
 * @param terms what counted, in the order of {@link Criterion}
 * @param missing what could have counted if somebody had said it
 */
public record PriorityScore(
    Inputs inputs,
    int weights,
    BigDecimal impact,
    Confidence confidence,
    @Nullable BigDecimal priority,
    List<Term> terms,
    List<Criterion> missing) {
  public PriorityScore {
    terms = List.copyOf(terms);
    missing = List.copyOf(missing);
  }

  public boolean isEstimated() {
    return priority != null;
  }
}
