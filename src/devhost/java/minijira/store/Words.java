package minijira.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as search sees it: lower case, no punctuation, English endings cut off, one blank around
 * every word. So a LIKE with blanks around finds whole words.
 */
public final class Words {
  private Words() {}

  public static String searchable(String text) {
    if (text == null) return null;
    StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
    for (String word : split(text)) out.append(stem(word)).append(' ');
    return out.toString();
  }

  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (inside && start < 0) start = i;
      if (!inside && start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  public static String stem(String word) {
    return without(without(without(word, "es", "s"), "ing", "ed"), "e");
  }

  private static String without(String word, String... endings) {
    if (word.endsWith("ss")) return word;
    for (String ending : endings)
      if (word.length() > ending.length() + 2 && word.endsWith(ending))
        return word.substring(0, word.length() - ending.length());
    return word;
  }
}
