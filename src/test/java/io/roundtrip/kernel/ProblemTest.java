package io.roundtrip.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.Test;

/** What is said about a text from outside is short, however long the text. */
public class ProblemTest {
  @Test
  public void repeats_only_the_beginning_of_what_was_sent() {
    Problem problem = Problem.of("f".repeat(1 << 20), "unknown-issue", "x".repeat(1 << 20));

    assertThat(problem.field()).hasSize(Problem.MOST_FIELD).endsWith("…");
    assertThat(problem.args().get(0)).hasSize(Problem.MOST_ARG).endsWith("…");
  }

  @Test
  public void fills_in_no_more_than_a_text_has_places_for() {
    Problem problem = new Problem("", "clash", Collections.nCopies(500, "a"));

    assertThat(problem.args()).hasSize(Problem.MOST_ARGS);
  }

  @Test
  public void short_ones_stay_as_they_are() {
    assertThat(Problem.of("nps", "out-of-range", "0", "10").args()).containsExactly("0", "10");
  }
}
