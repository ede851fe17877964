package io.roundtrip.canonical.suggest;

import java.util.Locale;

/** How sure a suggestion is, in words for people. */
public enum Strength {
  STRONG,
  LIKELY,
  POSSIBLE;

  private static final double STRONG_FROM = 5;
  private static final double LIKELY_FROM = 2;

  /**
   * @param showFrom the confidence from which a suggestion is shown at all
   */
  static Strength of(double confidence, double showFrom) {
    if (confidence >= STRONG_FROM * showFrom) return STRONG;
    return confidence >= LIKELY_FROM * showFrom ? LIKELY : POSSIBLE;
  }

  /** The word in REST and at the end of i18n keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
