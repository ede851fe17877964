package io.roundtrip.kernel;

import java.util.List;

/**
 * One thing that is wrong with what was sent in, in words a program and a person can act on.
 *
 * @param field the name of the field as the sender wrote it; "" when the whole request is meant
 * @param code a stable word; its texts are the i18n keys {@code roundtrip.problem.<code>} and
 *     {@code roundtrip.problem.<code>.fix}
 * @param args filled into both texts as {0}, {1} …; a long one is cut
 */
public record Problem(String field, String code, List<String> args) {
  /** Longer names of fields are cut: they are whatever a sender made up. */
  public static final int MOST_FIELD = 100;

  /** So much of what was sent is enough to find it again. */
  public static final int MOST_ARG = 200;

  public static final int MOST_ARGS = 10;

  public Problem {
    field = Text.cut(field, MOST_FIELD);
    args = args.stream().limit(MOST_ARGS).map(arg -> Text.cut(arg, MOST_ARG)).toList();
  }

  public static Problem of(String field, String code, String... args) {
    return new Problem(field, code, List.of(args));
  }
}
