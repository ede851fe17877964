package io.roundtrip.host.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * The version that whoever changes something saw. Every door that overwrites asks for it, so that
 * an older form never overwrites a newer one.
 */
public final class Seen {
  private static final int DIGITS = 18;

  private Seen() {}

  /** {@link Refused} when it was not sent. */
  public static int version(@Nullable Integer sent) {
    if (sent == null) throw required();
    return sent;
  }

  public static long version(@Nullable Long sent) {
    if (sent == null) throw required();
    return sent;
  }

  /** From a query or a text. */
  public static long version(@Nullable String sent) {
    if (sent == null || sent.isBlank()) throw required();
    if (!Text.isDigits(sent, DIGITS))
      throw refused(Problem.of("version", "not-a-number", Text.cut(Text.clean(sent, false), 40)));
    return Long.parseLong(sent);
  }

  /** From a query or a text; what no version can be is a stale one. */
  public static int small(@Nullable String sent) {
    long version = version(sent);
    return version > Integer.MAX_VALUE ? -1 : (int) version;
  }

  private static Refused required() {
    return refused(Problem.of("version", "version-required"));
  }

  private static Refused refused(Problem problem) {
    return new Refused(Refused.Kind.BAD_INPUT, problem);
  }
}
