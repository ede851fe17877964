package io.roundtrip.setup.upkeep;

import io.roundtrip.notify.Failures.Batch;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** "unreachable:2026-11-28" or "failed:2026-11-28", as buttons and REST name a day's failures. */
public final class BatchWord {
  private static final int LONGEST = 30;

  private BatchWord() {}

  public static Optional<Batch> read(String word) {
    if (word.length() > LONGEST) return Optional.empty();
    int at = word.indexOf(':');
    String kind = at < 0 ? "" : word.substring(0, at);
    if (!kind.equals("unreachable") && !kind.equals("failed")) return Optional.empty();
    try {
      LocalDate day = LocalDate.parse(word.substring(at + 1));
      return Optional.of(new Batch(kind.equals("unreachable"), day));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  public static String of(Batch batch) {
    return (batch.nobody() ? "unreachable:" : "failed:") + batch.day();
  }
}
