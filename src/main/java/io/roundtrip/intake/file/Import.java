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
 * @param reading how it is read, as far as that is known
 * @param nextLine the line of the file to send next, from 1
 * @param nextByte the byte of the file to send next, from 0; null when pieces were sent by lines
 *     only and not from the start
 * @param byLine begun when rows without an id were known by import and line; it ends as it began
 */
public record Import(
    ImportId id,
    UserKey by,
    String name,
    String system,
    @Nullable String project,
    Format format,
    @Nullable List<String> columns,
    Reading reading,
    long nextLine,
    @Nullable Long nextByte,
    Counts counts,
    Instant started,
    boolean byLine) {

  /**
   * CSV: RFC 4180, any line end, comma, semicolon, tab or pipe. TSV: tabs; either with quotes, as
   * spreadsheets write, or backslash, tab and line end inside a cell are written \\ \t \n.
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
  public @Nullable IgnoredColumns ignoredColumns() {
    return columns == null ? null : IgnoredColumns.of(Columns.of(columns).ignored());
  }

  /** The titles of a file with its refused rows. */
  public static List<String> titlesOfRejects(Import of) {
    List<String> titles = of.columns() == null ? List.of() : of.columns();
    return Columns.ofRejects(titles);
  }

  public Import titled(List<String> columns, long nextLine) {
    return new Import(
        id, by, name, system, project, format, columns, reading, nextLine, nextByte, counts,
        started, byLine);
  }

  public Import read(Reading reading) {
    return new Import(
        id, by, name, system, project, format, columns, reading, nextLine, nextByte, counts,
        started, byLine);
  }

  Import asBefore() {
    return new Import(
        id, by, name, system, project, format, columns, reading, nextLine, nextByte, counts,
        started, true);
  }

  Import behind(long line) {
    return at(line, nextByte, counts);
  }

  public Import at(long nextLine, @Nullable Long nextByte, Counts counts) {
    return new Import(
        id, by, name, system, project, format, columns, reading, nextLine, nextByte, counts,
        started, byLine);
  }
}
