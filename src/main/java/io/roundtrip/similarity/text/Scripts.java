package io.roundtrip.similarity.text;

/** Which scripts write words without spaces between them. */
final class Scripts {
  private Scripts() {}

  static boolean spaceless(int c) {
    if (c < 0x0e00) return false;
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> c == 'ー' || c == '々';
    };
  }
}
