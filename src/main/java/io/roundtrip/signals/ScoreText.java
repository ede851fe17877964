package io.roundtrip.signals;

import io.roundtrip.kernel.Text;

/** Scores as a text that stands for a title where there are no words: "NPS 3 · CES 6". Pure. */
public final class ScoreText {
  private static final String BETWEEN = " · ";
  private static final int LONGEST = 40;

  private ScoreText() {}

  public static String with(String text, Score.Kind kind, int raw) {
    return text + (text.isEmpty() ? "" : BETWEEN) + kind + " " + raw;
  }

  /** Whether this is nothing but scores. */
  public static boolean is(String text) {
    String plain = Text.trimmed(text);
    if (plain.isEmpty() || plain.length() > LONGEST) return false;
    for (String part : plain.split(BETWEEN, -1)) if (!isScore(part)) return false;
    return true;
  }

  private static boolean isScore(String part) {
    for (Score.Kind kind : Score.Kind.values())
      if (part.startsWith(kind + " "))
        return Text.isDigits(part.substring(kind.name().length() + 1), 2);
    return false;
  }
}
