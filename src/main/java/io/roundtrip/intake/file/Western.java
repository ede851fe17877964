package io.roundtrip.intake.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether bytes that look like Windows-1252 can be nothing else. A detector takes Polish, Czech,
 * Turkish and old Mac files for Windows-1252 too; every letter of a name would be another one. So
 * all signs must be those that the Windows pages of East and West share, or a language must show
 * that writes with the others.
 */
final class Western {
  /** Letters with the same place in Windows-1250, 1252, 1254 (1257 holds few of them). */
  private static final String SHARED = "ÁÂÄÇÉËÍÎÓÔÖÚÜßáâäçéëíîóôöúü";

  /** Signs between words, the same in all Windows pages; and those beside numbers. */
  private static final String SIGNS = "€…‘’“”„•–—™«»°§©®·±\u00a0";

  /** Everyday words of languages that write in Windows-1252; English would prove nothing. */
  private static final Set<String> WORDS =
      Set.of(
          ("les une pas avec vous nous qui très être cette aussi"
                  + " una por pero muy cuando también está"
                  + " não uma mais muito você isso"
                  + " och det är inte på för att jag ikke jeg og"
                  + " che della sono anche questo più perché")
              .split(" "));

  private Western() {}

  static boolean certain(String text) {
    boolean others = false;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= 0x80 && Character.isLetter(c) ? run + 1 : 0;
      if (run > 2 || !fits(text, i)) return false;
      if (c >= 0x80 && SHARED.indexOf(c) < 0 && SIGNS.indexOf(c) < 0 && !beforeNumber(text, i))
        others = true;
    }
    return !others || spoken(text);
  }

  /**
   * Whether each word with a letter beyond ASCII has more letters of ASCII: in another alphabet it
   * would have none.
   */
  static boolean latin(String text) {
    int plain = 0;
    int beyond = 0;
    for (char c : (text + " ").toCharArray()) {
      if (c >= 0x80) beyond++;
      else if (Character.isLetter(c)) plain++;
      else {
        if (beyond > 0 && beyond >= plain) return false;
        plain = 0;
        beyond = 0;
      }
    }
    return true;
  }

  /** Old Mac and DOS files put signs and capitals where Windows has small letters. */
  private static boolean fits(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) return true;
    if (c == 0xFFFD || Character.isISOControl(c) || "ŠŒŽšœžŸˆ˜ƒ†‡‰‹›‚".indexOf(c) >= 0)
      return false;
    boolean inside = letter(text, at - 1) && letter(text, at + 1);
    if (inside && "…‘“”„•™«»°§©®·±€".indexOf(c) >= 0) return false;
    return !Character.isUpperCase(c) || at == 0 || !Character.isLowerCase(text.charAt(at - 1));
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** "£5": in the East this place is a letter. */
  private static boolean beforeNumber(String text, int at) {
    return text.charAt(at) == '£'
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean spoken(String text) {
    Set<String> seen = new HashSet<>();
    StringBuilder word = new StringBuilder();
    for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
      if (Character.isLetter(c)) word.append(c);
      else if (!word.isEmpty()) {
        if (WORDS.contains(word.toString())) seen.add(word.toString());
        word.setLength(0);
      }
    }
    return seen.size() >= 3;
  }
}
