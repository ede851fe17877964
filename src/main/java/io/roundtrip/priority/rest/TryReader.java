package io.roundtrip.priority.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.priority.Criterion;
import io.roundtrip.priority.WhatIf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what somebody wants to try; every wrong number is named. */
final class TryReader {
  private static final int MOST_WEIGHT = 1000;
  private static final int MOST_POINTS = 100_000;

  private TryReader() {}

  static WhatIf.Tried read(ScoreJson.TryJson json) {
    List<Problem> problems = new ArrayList<>();
    check("effort", json.effort(), MOST_POINTS, problems);
    check("severity", json.severity(), 10, problems);
    Map<Criterion, Integer> weights = weights(json.weights(), problems);
    if (!problems.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, problems);
    return new WhatIf.Tried(json.effort(), json.severity(), weights);
  }

  private static void check(
      String field, @Nullable Number value, int most, List<Problem> problems) {
    if (value == null || (value.doubleValue() >= 0 && value.doubleValue() <= most)) return;
    problems.add(
        Problem.of(field, "out-of-range", "0", String.valueOf(most), String.valueOf(value)));
  }

  private static Map<Criterion, Integer> weights(
      @Nullable Map<String, Integer> sent, List<Problem> problems) {
    Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
    if (sent == null) return weights;
    sent.forEach(
        (word, weight) -> {
          Optional<Criterion> criterion = Criterion.of(word);
          if (criterion.isEmpty()) problems.add(Problem.of("weights", "unknown-criterion", word));
          check("weights." + word, weight, MOST_WEIGHT, problems);
          if (criterion.isPresent() && weight != null) weights.put(criterion.get(), weight);
        });
    return weights;
  }
}
