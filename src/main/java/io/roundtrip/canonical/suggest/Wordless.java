package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.Text;
import io.roundtrip.signals.ScoreText;

/**
 * Scores that came without words. Their title is made of the scores: two who chose the same number
 * do not say the same. Pure.
 */
public final class Wordless {
  private Wordless() {}

  public static boolean is(String title, String body) {
    return !Text.isVisible(body) && ScoreText.is(title);
  }
}
