package io.roundtrip.similarity.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a word of code falls apart: {@code create|Table|View}, {@code HTTP|Client}, {@code iOS|12}.
 */
final class Camel {
  private Camel() {}

  /** Offsets inside the word; empty for plain words. */
  static List<Integer> cuts(String text, int start, int end) {
    List<Integer> cuts = List.of();
    for (int i = start + 1; i < end; i++) {
      if (!cut(text.charAt(i - 1), text.charAt(i), i + 1 < end ? text.charAt(i + 1) : ' '))
        continue;
      if (cuts.isEmpty()) cuts = new ArrayList<>(4);
      cuts.add(i);
    }
    return cuts;
  }

  private static boolean cut(char before, char here, char after) {
    if (Character.isDigit(before) != Character.isDigit(here)) return true;
    if (Character.isUpperCase(here) && Character.isLowerCase(before)) return true;
    return Character.isUpperCase(before)
        && Character.isUpperCase(here)
        && Character.isLowerCase(after);
  }
}
