package io.roundtrip.customers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a name may be written in a store that tells upper from lower case. */
public final class Spellings {
  private Spellings() {}

  /** As it is, in small letters, in capitals, and each word with a capital. */
  public static Set<String> of(String name) {
    String plain = name.strip();
    String small = plain.toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(small);
    boolean first = true;
    for (int i = 0; i < words.length(); i++) {
      if (first) words.setCharAt(i, Character.toUpperCase(words.charAt(i)));
      first = Character.isWhitespace(words.charAt(i)) || words.charAt(i) == '-';
    }
    return new LinkedHashSet<>(
        List.of(plain, small, plain.toUpperCase(Locale.ROOT), words.toString()));
  }

  /** Whether LIKE would read it as more than itself. */
  public static boolean isPattern(String name) {
    return name.indexOf('%') >= 0 || name.indexOf('_') >= 0 || name.indexOf('\\') >= 0;
  }
}
