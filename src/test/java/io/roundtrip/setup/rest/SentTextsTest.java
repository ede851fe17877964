package io.roundtrip.setup.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class SentTextsTest {
  private static final List<?> NEVER_READ =
      new java.util.AbstractList<>() {
        @Override
        public Object get(int index) {
          throw new AssertionError("read");
        }

        @Override
        public int size() {
          return 1;
        }
      };

  @Test
  public void texts_numbers_yes_and_no_and_lists_of_them_are_texts() {
    Map<String, Object> sent = new HashMap<>();
    sent.put("text", "a");
    sent.put("number", 7);
    sent.put("fraction", 0.5);
    sent.put("on", true);
    sent.put("list", Arrays.asList("a", 7, true));
    sent.put("none", null);

    assertThat(SentTexts.of(sent))
        .containsOnly(
            Map.entry("text", "a"),
            Map.entry("number", "7"),
            Map.entry("fraction", "0.5"),
            Map.entry("on", "true"),
            Map.entry("list", "a,7,true"),
            Map.entry("none", ""));
  }

  @Test
  public void everything_else_is_refused_and_not_put_into_words() {
    for (Object no :
        new Object[] {
          List.of(NEVER_READ), List.of(Map.of()), Map.of("a", 1), Double.POSITIVE_INFINITY
        })
      assertThat(
              catchThrowableOfType(Refused.class, () -> SentTexts.of(Map.of("told", no)))
                  .problems())
          .containsExactly(Problem.of("told", "wrong-type"));
  }
}
