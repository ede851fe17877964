package io.roundtrip.intake.file;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of feedback that is being read in, and how far.
 *
 * @param system the system part of its source references: the same file imported again is
 *     recognised
 * @param project where all of it goes; null when a column says so
 * @param columns the titles; null until the first line was seen
 * @param delimiter between cells
 * @param nextLine the line of the file to send next, from 1
 */
public record Import(
    ImportId id,
    UserKey by,
    String name,
    String system,
    @Nullable String project,
    Format format,
    @Nullable List<String> columns,
    char delimiter,
    long nextLine,
    Counts counts,
    Instant started) {

  /**
   * CSV: RFC 4180, comma or semicolon, quotes. TSV: tabs; backslash, tab and newline inside a cell
   * are written \\ \t \n.
   */
  public enum Format {
    CSV,
    TSV
  }

  /** Rows so far. */
  public record Counts(long accepted, long repeated, long rejected) {
    public Counts plus(Counts more) {
      return new Counts(
          accepted + more.accepted, repeated + more.repeated, rejected + more.rejected);
    }
  }

  /** Titles that are not understood; null until the first line was seen. */
  public @Nullable List<String> ignoredColumns() {
    return columns == null ? null : Columns.of(columns).ignored();
  }

  public Import titled(List<String> columns, char delimiter, long nextLine) {
    return new Import(
        id, by, name, system, project, format, columns, delimiter, nextLine, counts, started);
  }

  public Import at(long nextLine, Counts counts) {
    return new Import(
        id, by, name, system, project, format, columns, delimiter, nextLine, counts, started);
  }
}
