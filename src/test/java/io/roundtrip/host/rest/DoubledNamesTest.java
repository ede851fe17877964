package io.roundtrip.host.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import org.junit.Test;

public class DoubledNamesTest {
  private static Refused refused(String json) {
    return catchThrowableOfType(Refused.class, () -> DoubledNames.refuse(json));
  }

  @Test
  public void a_name_that_comes_twice_is_named() {
    for (String json :
        new String[] {
          "{\"mode\":\"live\",\"mode\":\"dry-run\"}",
          "{\"a\":{\"mode\":1},\"b\":[{\"x\":2},{\"mode\":1,\"mode\":2}]}",
          "{\"mode\" : 1, \"m\\u006fde\"\n:2}"
        })
      assertThat(refused(json).problems())
          .containsExactly(Problem.of("mode", "doubled-name", "mode"));
  }

  @Test
  public void the_same_name_in_another_object_and_a_value_like_a_name_are_fine() {
    for (String json :
        new String[] {
          "{}",
          "[{\"a\":1},{\"a\":1}]",
          "{\"a\":{\"a\":\"a\"},\"b\":\"a\"}",
          "{\"a\":\"{\\\"a\\\":1,\\\"a\\\":2}\"}",
          "\"a\""
        }) assertThatCode(() -> DoubledNames.refuse(json)).as(json).doesNotThrowAnyException();
  }

  @Test
  public void a_name_of_any_length_and_kind_is_shown_short_and_clean() {
    String name = "x".repeat(500) + "\\ud800";

    Refused no = refused("{\"" + name + "\":1,\"" + name + "\":2}");

    assertThat(no.problems().get(0).field()).hasSizeLessThanOrEqualTo(100);
  }
}
