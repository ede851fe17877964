package io.roundtrip.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A path as servers and what stands before them may read it: decoded once, often or not at all,
 * with both slashes, without parameters of a segment.
 */
public final class ServerPath {
  private static final int LAYERS = 10;

  private ServerPath() {}

  /** In doubt yes: what is encoded more often than anybody reads it may lead anywhere. */
  public static boolean isBelow(@Nullable String raw, @Nullable String site) {
    String top = resolved(site == null ? "" : site);
    String path = raw == null ? "" : raw;
    for (int layer = 0; layer < LAYERS; layer++) {
      if (resolved(path).startsWith(top)) return true;
      String decoded = decoded(path);
      if (decoded.equals(path)) return false;
      path = decoded;
    }
    return true;
  }

  /** One layer less; what is no encoding stays as it is. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) return text;
    StringBuilder whole = new StringBuilder(text.length());
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      int octet = octet(text, i);
      if (octet >= 0) {
        run.write(octet);
        i += 2;
      } else {
        flush(run, whole);
        whole.append(text.charAt(i));
      }
    }
    flush(run, whole);
    return whole.toString();
  }

  /** -1 = none is written there. */
  private static int octet(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) return -1;
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static void flush(ByteArrayOutputStream run, StringBuilder whole) {
    whole.append(run.toString(StandardCharsets.UTF_8));
    run.reset();
  }

  private static String resolved(String path) {
    Deque<String> way = new ArrayDeque<>();
    StringTokenizer segments = new StringTokenizer(path.replace('\\', '/'), "/");
    while (segments.hasMoreTokens()) {
      String segment = segments.nextToken();
      int parameters = segment.indexOf(';');
      String name = parameters < 0 ? segment : segment.substring(0, parameters);
      if (name.equals("..")) way.pollLast();
      else if (!name.isEmpty() && !name.equals(".")) way.addLast(name);
    }
    return String.join("/", way) + (way.isEmpty() ? "" : "/");
  }
}
