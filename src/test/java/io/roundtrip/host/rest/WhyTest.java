package io.roundtrip.host.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import org.junit.Test;

public class WhyTest {
  private static Problem problem(String sent) {
    return catchThrowableOfType(Refused.class, () -> Why.read(sent)).problems().get(0);
  }

  @Test
  public void what_nobody_can_read_is_named_and_has_nothing_to_do_with_the_length() {
    assertThat(problem("too\u0007 old"))
        .isEqualTo(Problem.of("why", "control-character", "U+0007"));
    assertThat(problem("too\nold")).isEqualTo(Problem.of("why", "control-character", "U+000A"));
    assertThat(problem("x".repeat(201))).isEqualTo(Problem.of("why", "too-long", "200", "201"));
    assertThat(Why.read(" " + "x".repeat(200))).hasSize(200);
  }
}
