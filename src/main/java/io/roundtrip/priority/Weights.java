package io.roundtrip.priority;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each criterion counts; only their proportions matter.
 *
 * @param version of the settings they come from; 0 = the standard
 */
record Weights(int version, Map<Criterion, Integer> of) {
  public static final Weights STANDARD =
      new Weights(
          0,
          Map.of(
              Criterion.ACCOUNTS, 40,
              Criterion.DETRACTORS, 20,
              Criterion.SEVERITY, 25,
              Criterion.HARDSHIP, 15));

  public Weights {
    of = Map.copyOf(of);
  }

  /** 0 to 1000; 0 = the criterion does not count. */
  public int of(Criterion criterion) {
    return of.getOrDefault(criterion, 0);
  }

  public Weights with(Map<Criterion, Integer> others) {
    Map<Criterion, Integer> mixed = new EnumMap<>(Criterion.class);
    mixed.putAll(of);
    mixed.putAll(others);
    return new Weights(version, mixed);
  }
}
