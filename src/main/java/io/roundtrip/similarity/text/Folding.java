package io.roundtrip.similarity.text;

import java.text.Normalizer;
import java.util.Locale;

/** Lower case, full width to half width, accents off, ß as ss. */
final class Folding {
  private Folding() {}

  static String fold(String word) {
    if (ascii(word)) return word.toLowerCase(Locale.ROOT);
    return withoutAccents(
        Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }

  static String withoutAccents(String word) {
    if (ascii(word)) return word;
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (latinMark(c)) continue;
      if (c == 'ß') plain.append("ss");
      else if (c == 'œ') plain.append("oe");
      else plain.append(c);
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /**
   * Accents of Latin, Greek and Cyrillic; not the voice marks of Japanese, which make another
   * sound.
   */
  private static boolean latinMark(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }

  private static boolean ascii(String word) {
    for (int i = 0; i < word.length(); i++) if (word.charAt(i) > 127) return false;
    return true;
  }
}
