package io.roundtrip.intake.file.rest;

import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.file.Cells;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The refused rows of an import as a file of the same charset and separator that can be mended and
 * sent again: three columns of ours (line, reasons, and what is no row), then the rows as they
 * came. Cells that a spreadsheet would run are made harmless; an import takes that back.
 *
 * <p>A file that would be too large comes in parts, each a file of its own; the last line of a part
 * that others follow says so, and an import passes it over.
 */
public final class RejectsFile {
  private static final int AT_ONCE = 100;

  /** A part ends with the row that reaches this size. */
  static final int ENOUGH = 1024 * 1024;

  /**
   * @param next where the next part begins: behind this line; null = it is the last
   * @param name of the part among others; "" for a file of one part
   */
  record Part(byte[] file, @Nullable Long next, String name) {}

  private final Imports imports;
  private final ProblemTexts reasons;

  public RejectsFile(Imports imports, ProblemTexts reasons) {
    this.imports = imports;
    this.reasons = reasons;
  }

  Part part(Import of, long after) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Long next = write(of, after, file);
      return new Part(file.toByteArray(), next, after > 0 || next != null ? "-" + after : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Long write(Import of, long behind, ByteArrayOutputStream to)
      throws IOException {
    FileBytes out = new FileBytes(to, of.reading());
    out.mark();
    out.row(Cells.row(Import.titlesOfRejects(of), of.reading()));
    long after = behind;
    List<Imports.Reject> page;
    do {
      page = imports.rejects(of.id(), after, AT_ONCE);
      for (Imports.Reject reject : page) {
        if (to.size() >= ENOUGH) return goesOn(of, after, out);
        write(of, reject, out);
        after = reject.line();
      }
    } while (page.size() == AT_ONCE);
    return null;
  }

  private Long goesOn(Import of, long after, FileBytes out) throws IOException {
    Problem more = Problem.of("", "more-rejects", Long.toString(after));
    out.row(Cells.row(List.of("", why(more) + " " + reasons.fix(more), ""), of.reading()));
    return after;
  }

  private void write(Import of, Imports.Reject reject, FileBytes out) throws IOException {
    String head = Cells.row(List.of("" + reject.line(), why(reject)), of.reading());
    String row = out.text(reject);
    String safe = row == null ? null : Cells.safe(row, of.reading());
    char separator = of.reading().separator();
    if (safe != null) out.row(head + separator + separator + safe);
    else if (row != null) out.row(head + separator + Cells.harmless(row, of.reading()));
    else out.unreadable(head + separator, reject);
  }

  private String why(Imports.Reject reject) {
    return reject.problems().stream().map(this::why).collect(Collectors.joining(" | "));
  }

  private String why(Problem problem) {
    String text = reasons.message(problem);
    return problem.field().isEmpty() ? text : problem.field() + ": " + text;
  }
}
