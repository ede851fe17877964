package io.roundtrip.customers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Which letters beyond ASCII a label may hold (RFC 5892), and in which company (RFC 5893). */
final class DomainLetters {
  private static final int SHARP_S = 0xDF;
  private static final int FINAL_SIGMA = 0x3C2;
  private static final int DOTLESS_I = 0x131;
  private static final int MIDDLE_DOT = 0xB7;
  private static final int KATAKANA_DOT = 0x30FB;

  /** Letters of their own, although other forms of writing make other letters of them. */
  private static final Set<Integer> ALLOWED =
      Set.of(SHARP_S, FINAL_SIGMA, 0x6FD, 0x6FE, 0xF0B, 0x3007);

  private static final Set<Integer> FORBIDDEN =
      Set.of(0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B);

  private DomainLetters() {}

  static boolean fit(int[] label) {
    boolean thirdAndFourth = label.length > 3 && label[2] == '-' && label[3] == '-';
    if (thirdAndFourth || isMark(label[0])) return false;
    for (int at = 0; at < label.length; at++) if (!fits(label, at)) return false;
    return oneDirection(label);
  }

  private static boolean fits(int[] label, int at) {
    int c = label[at];
    if (c < 0x80) return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (Joiners.isJoiner(c)) return Joiners.fits(label, at);
    if (c == MIDDLE_DOT)
      return at > 0 && at + 1 < label.length && label[at - 1] == 'l' && label[at + 1] == 'l';
    if (c == KATAKANA_DOT) return Arrays.stream(label).anyMatch(DomainLetters::isJapanese);
    return ALLOWED.contains(c) || (!FORBIDDEN.contains(c) && isLetter(c) && isStable(c));
  }

  private static boolean isJapanese(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || (script == Character.UnicodeScript.KATAKANA && c != KATAKANA_DOT);
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        ? !Character.isIdentifierIgnorable(c)
        : isMark(c) && !isVariation(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Marks that show nothing. */
  private static boolean isVariation(int c) {
    return c == 0x34F
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** The same in every form of writing. */
  private static boolean isStable(int c) {
    String one = Character.toString(c);
    String small = one.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return c == DOTLESS_I || one.equals(Normalizer.normalize(small, Normalizer.Form.NFKC));
  }

  /** A label that runs from right to left holds no letter that runs the other way. */
  private static boolean oneDirection(int[] label) {
    if (Arrays.stream(label).noneMatch(DomainLetters::isRightToLeft)) return true;
    return isRightToLeft(label[0])
        && Arrays.stream(label)
            .noneMatch(
                c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }
}
