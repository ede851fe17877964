package io.roundtrip.host;

import java.util.Locale;

/** The product's own words in the reader's language. */
public interface Phrases {
  String text(Locale language, String key, String... args);
}
