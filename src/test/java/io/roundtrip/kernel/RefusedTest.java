package io.roundtrip.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.Test;

public class RefusedTest {
  private static Refused with(int problems) {
    Problem one = Problem.of("labels", "wrong-type");
    return new Refused(Refused.Kind.BAD_INPUT, Collections.nCopies(problems, one));
  }

  @Test
  public void names_as_many_problems_as_a_person_reads() {
    assertThat(with(Refused.MOST).problems())
        .hasSize(Refused.MOST)
        .extracting(Problem::code)
        .containsOnly("wrong-type");
  }

  @Test
  public void says_how_many_there_are_besides() {
    assertThat(with(1000).problems())
        .hasSize(Refused.MOST)
        .endsWith(Problem.of("", "more-problems", "901"));
    assertThat(with(1000).getMessage().length()).isLessThan(3000);
  }
}
