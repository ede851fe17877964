package io.roundtrip.host.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Numbers of a query. JAX-RS would answer a bad one as if the address did not exist. */
public final class QueryNumber {
  private QueryNumber() {}

  /** {@link Refused} when it is no whole number of at most nine digits. */
  public static int whole(String name, @Nullable String text, int otherwise) {
    if (text == null) return otherwise;
    if (!Text.isDigits(text.startsWith("-") ? text.substring(1) : text, 9)) {
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of(name, "not-a-number", shown(text)));
    }
    return Integer.parseInt(text);
  }

  /** {@link Refused} when it is no number such as 0.85. */
  public static double decimal(String name, @Nullable String text, double otherwise) {
    if (text == null) return otherwise;
    if (!isDecimal(text)) {
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of(name, "not-a-decimal", shown(text)));
    }
    return Double.parseDouble(text);
  }

  private static boolean isDecimal(String text) {
    int dot = text.indexOf('.');
    return Text.isDigits(dot < 0 ? text : text.substring(0, dot), 9)
        && (dot < 0 || Text.isDigits(text.substring(dot + 1), 9));
  }

  private static String shown(String text) {
    return Text.cut(Text.clean(text, false), 40);
  }
}
