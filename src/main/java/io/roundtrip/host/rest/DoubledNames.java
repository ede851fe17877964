package io.roundtrip.host.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that come twice in one object of a JSON text, which a reader has accepted before. One walk
 * over the text, no recursion.
 */
final class DoubledNames {
  private static final int MOST_SHOWN = 100;

  private final String json;
  private final Deque<Set<String>> open = new ArrayDeque<>();
  private int at;

  private DoubledNames(String json) {
    this.json = json;
  }

  /** {@link Refused} BAD_INPUT with the first such name. */
  static void refuse(String json) {
    String doubled = new DoubledNames(json).first();
    if (doubled == null) return;
    String name = Text.cut(Text.clean(doubled, false), MOST_SHOWN);
    throw new Refused(Refused.Kind.BAD_INPUT, Problem.of(name, "doubled-name", name));
  }

  private @Nullable String first() {
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '{') open.push(new HashSet<>());
      else if (c == '}' && !open.isEmpty()) open.pop();
      else if (c == '"') {
        String text = text();
        if (isName() && !open.isEmpty() && !open.element().add(text)) return text;
      }
    }
    return null;
  }

  /** Only a name is followed by a colon. */
  private boolean isName() {
    int next = at;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) next++;
    return next < json.length() && json.charAt(next) == ':';
  }

  /** What stands up to the closing quote, escapes resolved. */
  private String text() {
    StringBuilder text = new StringBuilder();
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '"') break;
      text.append(c == '\\' && at < json.length() ? escaped() : c);
    }
    return text.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    if (c == 'u' && at + 4 <= json.length()) {
      String hex = json.substring(at, at + 4);
      at += 4;
      return (char) Integer.parseInt(hex, 16);
    }
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }
}
