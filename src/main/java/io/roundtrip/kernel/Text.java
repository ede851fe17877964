package io.roundtrip.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Strings from outside: counted as people count, cut without halving a character, free of control
 * characters.
 */
public final class Text {
  private Text() {}

  /** Number of characters as a person counts them (code points). */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * At most {@code most} UTF-16 units, which is what the narrowest database counts; a character is
   * never halved. A cut text ends in an ellipsis, which is counted.
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) return text;
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }

  /**
   * Without the blanks around it, also those that {@link String#strip} leaves: no-break blanks and
   * signs without width.
   */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && unseen(text.charAt(start))) start++;
    while (end > start && unseen(text.charAt(end - 1))) end--;
    return text.substring(start, end);
  }

  private static boolean unseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (c >= 0x200B && c <= 0x200D)
        || c == 0x2060
        || c == 0xFEFF
        || c == 0x00AD
        || c == 0x0085;
  }

  /** Line breaks and runs of blanks become one blank. */
  public static String oneLine(String text) {
    return runs(text.strip(), Text::blank, " ");
  }

  /** On one line, and without the characters that {@link #control} refuses in one. */
  public static String line(String text) {
    return oneLine(clean(oneLine(text), false));
  }

  /** Each run of such characters becomes this text. One pass, however long the text. */
  public static String runs(String text, IntPredicate such, String instead) {
    StringBuilder whole = new StringBuilder(Math.min(text.length(), 1000));
    boolean within = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean now = such.test(c);
      if (!now) whole.appendCodePoint(c);
      else if (!within) whole.append(instead);
      within = now;
    }
    return whole.toString();
  }

  /** Blanks of every kind, also those that do not break, and the ends of lines. */
  public static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** From one to so many digits 0 to 9 and nothing else. */
  public static boolean isDigits(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The first control or broken character: C0, DEL, C1, lone surrogates. In running text ({@code
   * lines}) tabs and line breaks of any kind and marks of writing direction are allowed; in one
   * line they are refused too, because they could make it look like another.
   */
  public static OptionalInt control(String text, boolean lines) {
    return text.codePoints().filter(c -> refused(c, lines)).findFirst();
  }

  /** Whether {@link #control} names it. */
  public static boolean refused(int c, boolean lines) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || direction(c))
      return !lines;
    return Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF);
  }

  private static boolean direction(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /**
   * Running text as it is kept: without control and broken characters, and without marks of writing
   * direction that are not closed on their own line or close nothing. So it cannot turn what stands
   * beside it.
   */
  public static String running(String text) {
    String clean = clean(text, true);
    if (clean.chars().noneMatch(Text::direction)) return clean;
    StringBuilder kept = new StringBuilder(clean.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) drop(kept, open);
      if (opens(c)) open.push(kept.length());
      boolean closesNothing = closes(c) && !closed(kept, open, c);
      if (!closesNothing) kept.append(c);
    }
    drop(kept, open);
    return kept.toString().replace("\0", "");
  }

  private static boolean opens(int c) {
    return direction(c) && !closes(c);
  }

  private static boolean closes(int c) {
    return c == 0x202C || c == 0x2069;
  }

  /** Isolates are closed by one mark, embeddings and overrides by another. */
  private static boolean closed(StringBuilder kept, Deque<Integer> open, char close) {
    boolean isolate = !open.isEmpty() && kept.charAt(open.peek()) >= 0x2066;
    if (open.isEmpty() || isolate != (close == 0x2069)) return false;
    open.pop();
    return true;
  }

  private static void drop(StringBuilder kept, Deque<Integer> open) {
    for (; !open.isEmpty(); open.pop()) kept.setCharAt(open.peek(), '\0');
  }

  /** Whether anybody can see anything of it: blanks and characters without a shape say nothing. */
  public static boolean isVisible(String text) {
    return text.codePoints().anyMatch(c -> !blank(c) && !shapeless(c));
  }

  private static boolean shapeless(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** Without the characters that {@link #control} names; the old end of a line glues no words. */
  public static String clean(String text, boolean lines) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace('\u0085', lines ? '\n' : ' ')
        .codePoints()
        .filter(c -> !refused(c, lines))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
