package io.roundtrip.canonical.suggest.learn.ao;

import io.roundtrip.similarity.Signs;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs as a line of text: four numbers, then 1 or 0 for what speaks against. */
final class SignsText {
  private static final int PARTS = 7;

  private SignsText() {}

  static String of(Signs s) {
    return String.format(
        Locale.ROOT,
        "%.5f %.5f %.1f %.5f %d %d %d",
        s.words(),
        s.meaning(),
        s.component(),
        s.age(),
        bit(s.otherPlatform()),
        bit(s.otherVersion()),
        bit(s.onPurpose()));
  }

  static Optional<Signs> read(@Nullable String text) {
    if (text == null) return Optional.empty();
    String[] p = text.split(" ", -1);
    if (p.length != PARTS) return Optional.empty();
    try {
      return Optional.of(
          new Signs(
              Double.parseDouble(p[0]),
              Double.parseDouble(p[1]),
              Double.parseDouble(p[2]),
              Double.parseDouble(p[3]),
              p[4].equals("1"),
              p[5].equals("1"),
              p[6].equals("1")));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  private static int bit(boolean yes) {
    return yes ? 1 : 0;
  }
}
