package io.roundtrip.notify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A path as servers and what stands before them may read it: decoded once, often or not at all,
 * with both slashes, without parameters of a segment.
 */
final class ServerPath {
  private static final int LAYERS = 10;

  private ServerPath() {}

  /** In doubt yes: what is encoded more often than anybody reads it may lead anywhere. */
  static boolean isBelow(@Nullable String raw, @Nullable String site) {
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

  /** What is no encoding stays as it is. */
  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException none) {
      return path;
    }
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
