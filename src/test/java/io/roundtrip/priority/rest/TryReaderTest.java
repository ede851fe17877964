package io.roundtrip.priority.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.priority.Criterion;
import io.roundtrip.priority.WhatIf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class TryReaderTest {
  @Test
  public void what_is_left_out_is_not_tried() {
    assertThat(read(null, null, null)).isEqualTo(WhatIf.Tried.NOTHING);
  }

  @Test
  public void the_ends_of_each_range_may_be_tried() {
    assertThat(read(0.0, 0.0, Map.of("accounts", 0)))
        .isEqualTo(new WhatIf.Tried(0.0, 0.0, Map.of(Criterion.ACCOUNTS, 0)));
    assertThat(read(100_000.0, 10.0, Map.of("severity", 1000, "hardship", 1)))
        .isEqualTo(
            new WhatIf.Tried(
                100_000.0, 10.0, Map.of(Criterion.SEVERITY, 1000, Criterion.HARDSHIP, 1)));
  }

  @Test
  public void every_wrong_number_is_named_with_what_is_allowed() {
    assertThat(problems(-0.5, 10.5, Map.of("accounts", 1001)))
        .containsExactly(
            Problem.of("effort", "out-of-range", "0", "100000", "-0.5"),
            Problem.of("severity", "out-of-range", "0", "10", "10.5"),
            Problem.of("weights.accounts", "out-of-range", "0", "1000", "1001"));
    assertThat(problems(Double.NaN, null, null)).hasSize(1);
    assertThat(problems(null, null, Map.of("detractors", -1))).hasSize(1);
  }

  @Test
  public void a_criterion_nobody_knows_is_named() {
    assertThat(problems(null, null, Map.of("luck", 5)))
        .containsExactly(Problem.of("weights", "unknown-criterion", "luck"));
  }

  @Test
  public void a_weight_that_is_null_stays_as_it_is() {
    Map<String, Integer> weights = new HashMap<>();
    weights.put("accounts", null);

    assertThat(read(null, null, weights).weights()).isEmpty();
  }

  private static List<Problem> problems(
      @Nullable Double effort, @Nullable Double severity, @Nullable Map<String, Integer> weights) {
    Refused refused = catchThrowableOfType(Refused.class, () -> read(effort, severity, weights));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    return refused.problems();
  }

  private static WhatIf.Tried read(
      @Nullable Double effort, @Nullable Double severity, @Nullable Map<String, Integer> weights) {
    return TryReader.read(new ScoreJson.TryJson(effort, severity, weights));
  }
}
