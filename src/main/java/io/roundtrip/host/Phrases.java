package io.roundtrip.host;

import java.io.Serializable;
import java.util.Locale;

/** The product's own words, from the i18n files: the one way to get a text. */
public interface Phrases {
  /** In this language, whoever is looking; a key that is missing there is answered in English. */
  String text(Locale language, String key, Serializable... args);

  /** In the language of who is looking. */
  default String text(String key, Serializable... args) {
    return text(Locale.ENGLISH, key, args);
  }
}
