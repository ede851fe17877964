package io.roundtrip.intake.file;

import org.jspecify.annotations.Nullable;

/**
 * How a file is read, as far as it has shown.
 *
 * @param charset its IANA name; null while only ASCII was seen
 * @param delimiter between cells; null until rows were seen
 * @param quotes whether quotes hold cells together; null while nothing says so (only with tabs)
 */
public record Reading(
    @Nullable String charset, @Nullable Character delimiter, @Nullable Boolean quotes) {
  /** Nothing is known yet. */
  public static Reading of(Import.Format format) {
    return format == Import.Format.TSV
        ? new Reading(null, '\t', null)
        : new Reading(null, null, true);
  }

  /** For writing beside what was read. */
  public char separator() {
    return delimiter == null ? ',' : delimiter;
  }

  Reading in(@Nullable String charset) {
    return new Reading(charset, delimiter, quotes);
  }

  Reading by(char delimiter) {
    return new Reading(charset, delimiter, quotes);
  }

  Reading quoted(@Nullable Boolean quotes) {
    return new Reading(charset, delimiter, quotes);
  }
}
