package io.roundtrip.notify.letter;

import java.util.Locale;

/** Gives a phrase of ours its capital letter where it begins a sentence. */
final class Openings {
  private static final String ENDS = ".!?";

  private Openings() {}

  static String capital(String text, String phrase, Locale language) {
    if (phrase.isEmpty()) return text;
    StringBuilder out = new StringBuilder(text);
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      if (begins(text, at))
        out.replace(at, at + 1, text.substring(at, at + 1).toUpperCase(language));
    return out.toString();
  }

  /** Behind a comma, as after a greeting, none begins. */
  private static boolean begins(String text, int at) {
    String before = text.substring(0, at);
    String said = before.stripTrailing();
    if (said.isEmpty() || ENDS.indexOf(said.charAt(said.length() - 1)) >= 0) return true;
    boolean paragraph = before.substring(said.length()).chars().filter(c -> c == '\n').count() > 1;
    return paragraph && !said.endsWith(",");
  }
}
