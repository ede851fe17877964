package io.roundtrip.customers;

/** Writes one label of a domain in ASCII (RFC 3492), as it is: mapping and checks come before. */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST = 0x80;

  private Punycode() {}

  /** Without "xn--". */
  static String of(int[] label) {
    StringBuilder out = new StringBuilder();
    for (int c : label) if (c < FIRST) out.appendCodePoint(c);
    int basic = out.length();
    if (basic > 0) out.append('-');
    int delta = 0;
    int bias = FIRST_BIAS;
    int next = FIRST;
    for (int done = basic; done < label.length; ) {
      int smallest = smallest(label, next);
      delta += (smallest - next) * (done + 1);
      next = smallest;
      for (int c : label) {
        if (c < next) delta++;
        if (c != next) continue;
        append(out, delta, bias);
        bias = adapted(delta, done + 1, done == basic);
        delta = 0;
        done++;
      }
      delta++;
      next++;
    }
    return out.toString();
  }

  private static int smallest(int[] label, int atLeast) {
    int smallest = Integer.MAX_VALUE;
    for (int c : label) if (c >= atLeast && c < smallest) smallest = c;
    return smallest;
  }

  private static void append(StringBuilder out, int delta, int bias) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int t = Math.max(T_MIN, Math.min(T_MAX, k - bias));
      if (rest < t) break;
      out.append(digit(t + (rest - t) % (BASE - t)));
      rest = (rest - t) / (BASE - t);
    }
    out.append(digit(rest));
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int adapted(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    for (; rest > (BASE - T_MIN) * T_MAX / 2; k += BASE) rest /= BASE - T_MIN;
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }
}
