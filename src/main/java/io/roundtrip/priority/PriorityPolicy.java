package io.roundtrip.priority;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Priority = (Impact × Confidence) / Effort, worked out with the numbers as they are shown. What
 * nobody said has no part in the impact; the weights of the rest grow in proportion.
 */
public final class PriorityPolicy {
  private static final double MANY_ACCOUNTS = 100;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Weights weights;

  PriorityPolicy(Weights weights) {
    this.weights = weights;
  }

  /** With the weights that need no set-up. */
  public static PriorityPolicy standard() {
    return new PriorityPolicy(Weights.STANDARD);
  }

  Weights weights() {
    return weights;
  }

  public PriorityScore score(Inputs inputs) {
    Map<Criterion, BigDecimal> values = values(inputs);
    List<Criterion> counted = values.keySet().stream().filter(c -> weights.of(c) > 0).toList();
    List<BigDecimal> raw = counted.stream().map(c -> weighted(c, values)).toList();
    BigDecimal impact = impact(raw, counted);
    Confidence confidence = Confidence.of(inputs.voices());
    BigDecimal priority = priority(impact, confidence, inputs.effort());
    return new PriorityScore(
        inputs,
        weights.version(),
        impact,
        confidence,
        priority,
        terms(counted, values, raw, impact, priority),
        missing(values));
  }

  private static Map<Criterion, BigDecimal> values(Inputs inputs) {
    Voices voices = inputs.voices();
    Map<Criterion, BigDecimal> values = new EnumMap<>(Criterion.class);
    double accounts = 10 * Math.log1p(voices.accounts()) / Math.log1p(MANY_ACCOUNTS);
    values.put(Criterion.ACCOUNTS, Amounts.of(Math.min(10, accounts)));
    if (voices.answers() > 0) {
      values.put(Criterion.DETRACTORS, Amounts.of(10.0 * voices.detractors() / voices.answers()));
    }
    if (inputs.severity() != null) {
      values.put(Criterion.SEVERITY, Amounts.of(inputs.severity().value()));
    }
    if (voices.hardshipAnswers() > 0) {
      double average = (double) voices.hardshipTotal() / voices.hardshipAnswers();
      values.put(Criterion.HARDSHIP, Amounts.of(10 * (average - 1) / 6));
    }
    return values;
  }

  private BigDecimal weighted(Criterion criterion, Map<Criterion, BigDecimal> values) {
    BigDecimal value = Optional.ofNullable(values.get(criterion)).orElse(BigDecimal.ZERO);
    return value.multiply(BigDecimal.valueOf(weights.of(criterion)));
  }

  private BigDecimal impact(List<BigDecimal> raw, List<Criterion> counted) {
    if (counted.isEmpty()) return Amounts.of(0);
    BigDecimal sum = raw.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal all = BigDecimal.valueOf(counted.stream().mapToInt(weights::of).sum());
    return sum.divide(all, 2, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal priority(
      BigDecimal impact, Confidence confidence, @Nullable Effort effort) {
    if (effort == null) return null;
    return impact.multiply(confidence.value()).divide(effort.points(), 2, RoundingMode.HALF_UP);
  }

  private List<Term> terms(
      List<Criterion> counted,
      Map<Criterion, BigDecimal> values,
      List<BigDecimal> raw,
      BigDecimal impact,
      @Nullable BigDecimal priority) {
    List<BigDecimal> impacts = Amounts.split(impact, raw);
    List<BigDecimal> shares = priority == null ? List.of() : Amounts.split(priority, raw);
    List<BigDecimal> percent =
        Amounts.split(WHOLE, counted.stream().map(c -> BigDecimal.valueOf(weights.of(c))).toList());
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Criterion criterion = counted.get(i);
      BigDecimal value = Optional.ofNullable(values.get(criterion)).orElse(BigDecimal.ZERO);
      BigDecimal share = priority == null ? null : shares.get(i);
      terms.add(new Term(criterion, value, percent.get(i), impacts.get(i), share));
    }
    return terms;
  }

  private List<Criterion> missing(Map<Criterion, BigDecimal> values) {
    List<Criterion> missing = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      if (!values.containsKey(criterion) && weights.of(criterion) > 0) missing.add(criterion);
    }
    return missing;
  }
}
