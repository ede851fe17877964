package io.roundtrip.kernel;

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

  /** Line breaks and runs of blanks become one blank. */
  public static String oneLine(String text) {
    return runs(text.strip(), Text::blank, " ");
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

  private static boolean refused(int c, boolean lines) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || direction(c))
      return !lines;
    return Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF);
  }

  private static boolean direction(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Without the characters that {@link #control} names. */
  public static String clean(String text, boolean lines) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(c -> !refused(c, lines)).forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
