package minijira.jira.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What Jira's text search cannot parse: brackets that do not fit, are empty or hold no range, a
 * quote without its other, a wildcard at the start of a word. A backslash before a sign makes it a
 * plain one.
 */
final class TextQuery {
  private TextQuery() {}

  /** Jira's words; empty when the text can be searched for. */
  static Optional<String> problem(String field, String text) {
    String start = text.strip();
    if (start.startsWith("*") || start.startsWith("?"))
      return Optional.of(
          "The text query '%s' for field '%s' is not allowed to start with '%s'."
              .formatted(text, field, start.charAt(0)));
    return parses(start)
        ? Optional.empty()
        : Optional.of("Unable to parse the text '%s' for field '%s'.".formatted(text, field));
  }

  private static boolean parses(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == '"') quoted = !quoted;
      else if (quoted) continue;
      else if (c == '(') open.push(i);
      else if (c == ')' && (open.isEmpty() || text.substring(open.pop() + 1, i).isBlank()))
        return false;
      else if (c == ']' || c == '}') return false;
      else if (c == '[' || c == '{') {
        int end = rangeEnd(text, i);
        if (end < 0) return false;
        i = end;
      } else if ((c == '*' || c == '?') && (i == 0 || text.charAt(i - 1) == ' ')) return false;
    }
    return open.isEmpty() && !quoted;
  }

  /** "[from TO until]"; -1 when it is none. */
  private static int rangeEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != '}') end++;
    if (end == text.length()) return -1;
    String[] range = text.substring(start + 1, end).strip().split(" +");
    return range.length == 3 && range[1].equals("TO") ? end : -1;
  }
}
