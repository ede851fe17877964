package io.roundtrip.kernel;

import java.util.OptionalInt;

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
    return text.strip().replaceAll("\\s+", " ");
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
