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
 * What readers forgive, each in its own way, in a JSON text that one of them has accepted: a name
 * that comes twice in one object, of which they believe either; a fraction where a whole number
 * belongs, which they cut. One walk over the text, no recursion.
 */
final class StrictJson {
  private static final int MOST_SHOWN = 100;

  /**
   * @param whole every number in it is a whole one
   */
  private record Place(String within, boolean whole, Set<String> names) {}

  private final String json;
  private final Set<String> whole;
  private final Deque<Place> open = new ArrayDeque<>();
  private String name = "";
  private int at;

  private StrictJson(String json, Set<String> whole) {
    this.json = json;
    this.whole = whole;
  }

  /**
   * {@link Refused} BAD_INPUT with the first such place.
   *
   * @param whole names under which every number is a whole one
   */
  static void refuse(String json, Set<String> whole) {
    Problem first = new StrictJson(json, whole).first();
    if (first != null) throw new Refused(Refused.Kind.BAD_INPUT, first);
  }

  private @Nullable Problem first() {
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '{' || c == '[') open.push(new Place(name, isWhole(), new HashSet<>()));
      else if ((c == '}' || c == ']') && !open.isEmpty()) name = open.pop().within();
      else if (c == '"') {
        String text = text();
        if (!isName() || open.isEmpty()) continue;
        name = text;
        if (!open.element().names().add(text))
          return Problem.of(shown(text), "doubled-name", shown(text));
      } else if (c == '-' || isDigit(c)) {
        String number = number();
        if (isFraction(number) && isWhole())
          return Problem.of(shown(name), "not-a-number", shown(number));
      }
    }
    return null;
  }

  private static String shown(String text) {
    return Text.cut(Text.clean(text, false), MOST_SHOWN);
  }

  private boolean isWhole() {
    return whole.contains(name) || (!open.isEmpty() && open.element().whole());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isFraction(String number) {
    return number.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E');
  }

  private String number() {
    int start = at - 1;
    while (at < json.length()
        && (isDigit(json.charAt(at)) || ".eE+-".indexOf(json.charAt(at)) >= 0)) at++;
    return json.substring(start, at);
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
