package io.roundtrip.setup.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object as texts by name, of texts, numbers, yes or no, and lists of these. */
final class SentTexts {
  private static final int MOST_SHOWN = 100;

  private SentTexts() {}

  /**
   * {@link Refused} BAD_INPUT with each name under which something else stands. A list within a
   * list is not even looked at: to put a deep one into words takes seconds.
   */
  static Map<String, String> of(Map<?, ?> sent) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    sent.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (isText(value)
              || value instanceof List<?> list && list.stream().allMatch(SentTexts::isText))
            texts.put(name, text(value));
          else
            problems.add(Problem.of(Text.cut(Text.clean(name, false), MOST_SHOWN), "wrong-type"));
        });
    if (!problems.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, problems);
    return texts;
  }

  /** A number beyond what can be reckoned with is none. */
  private static boolean isText(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list)
      return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    return value == null ? "" : value.toString();
  }
}
