package io.roundtrip.kernel;

import java.util.List;

/**
 * One thing that is wrong with what was sent in, in words a program and a person can act on.
 *
 * @param field the name of the field as the sender wrote it; "" when the whole request is meant
 * @param code a stable word; its texts are the i18n keys {@code roundtrip.problem.<code>} and
 *     {@code roundtrip.problem.<code>.fix}
 * @param args filled into both texts as {0}, {1} …
 */
public record Problem(String field, String code, List<String> args) {
  public Problem {
    args = List.copyOf(args);
  }

  public static Problem of(String field, String code, String... args) {
    return new Problem(field, code, List.of(args));
  }
}
