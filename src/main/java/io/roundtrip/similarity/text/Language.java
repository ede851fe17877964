package io.roundtrip.similarity.text;

/**
 * The languages that have an analyser of their own; everything else is read as {@link #ENGLISH},
 * whose stemmer leaves foreign words alone.
 */
public enum Language {
  ENGLISH("en"),
  GERMAN("de"),
  FRENCH("fr"),
  SPANISH("es"),
  JAPANESE("ja"),
  CHINESE("zh"),
  KOREAN("ko");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Two letters of ISO 639-1. */
  public String code() {
    return code;
  }

  Stemmer stemmer() {
    return switch (this) {
      case ENGLISH -> new EnglishStemmer();
      case GERMAN -> Stemmer.GERMAN;
      case FRENCH -> Stemmer.FRENCH;
      case SPANISH -> Stemmer.SPANISH;
      case JAPANESE, CHINESE, KOREAN -> Stemmer.NONE;
    };
  }
}
