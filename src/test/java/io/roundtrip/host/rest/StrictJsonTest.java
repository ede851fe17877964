package io.roundtrip.host.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.Test;

public class StrictJsonTest {
  private static Refused refused(String json) {
    return catchThrowableOfType(Refused.class, () -> StrictJson.refuse(json, Set.of("size")));
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
        })
      assertThatCode(() -> StrictJson.refuse(json, Set.of("size")))
          .as(json)
          .doesNotThrowAnyException();
  }

  @Test
  public void a_fraction_stands_only_where_it_may() {
    for (String json :
        new String[] {
          "{\"size\":1.5}",
          "{\"size\" : [3, 1.5]}",
          "{\"size\":{\"x\":{\"y\":1.5}}}",
          "{\"a\":{\"b\":0.5},\"size\":1.5}",
          "{\"size\":[{\"b\":1}],\"b\":0.5,\"c\":[{\"size\":1.5}]}"
        }) assertThat(refused(json).problems().get(0).code()).as(json).isEqualTo("not-a-number");
    for (String json :
        new String[] {
          "{\"size\":-15}",
          "{\"size\":\"1.5\"}",
          "{\"size\":{\"a\":1},\"b\":0.5}",
          "{\"a\":[{\"size\":1},0.5],\"b\":5e-1}"
        })
      assertThatCode(() -> StrictJson.refuse(json, Set.of("size")))
          .as(json)
          .doesNotThrowAnyException();
  }

  @Test
  public void fractions_deep_inside_cost_no_more_than_others() {
    class Asked extends HashSet<String> {
      int times;

      @Override
      public boolean contains(Object name) {
        times++;
        return super.contains(name);
      }
    }
    Asked whole = new Asked();
    int deep = 990;
    int many = 10_000;

    StrictJson.refuse(
        "[".repeat(deep) + String.join(",", Collections.nCopies(many, "1.5")) + "]".repeat(deep),
        whole);

    assertThat(whole.times).isLessThanOrEqualTo(2 * (deep + many));
  }

  @Test
  public void a_name_of_any_length_and_kind_is_shown_short_and_clean() {
    String name = "x".repeat(500) + "\\ud800";

    Refused no = refused("{\"" + name + "\":1,\"" + name + "\":2}");

    assertThat(no.problems().get(0).field()).hasSizeLessThanOrEqualTo(100);
  }
}
