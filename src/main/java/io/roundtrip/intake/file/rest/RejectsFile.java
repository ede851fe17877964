package io.roundtrip.intake.file.rest;

import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.file.Cells;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.kernel.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The refused rows of an import as a file of the same charset and separator that can be mended and
 * sent again: three columns of ours (line, reasons, and what is no row), then the rows as they
 * came. Cells that a spreadsheet would run are made harmless; an import takes that back.
 */
public final class RejectsFile {
  private static final int AT_ONCE = 500;

  private final Imports imports;
  private final ProblemTexts reasons;

  public RejectsFile(Imports imports, ProblemTexts reasons) {
    this.imports = imports;
    this.reasons = reasons;
  }

  void write(Import of, OutputStream to) throws IOException {
    FileBytes out = new FileBytes(new BufferedOutputStream(to), of.reading());
    out.mark();
    out.row(Cells.row(Import.titlesOfRejects(of), of.reading()));
    long after = 0;
    List<Imports.Reject> page;
    do {
      page = imports.rejects(of.id(), after, AT_ONCE);
      for (Imports.Reject reject : page) write(of, reject, out);
      if (!page.isEmpty()) after = page.get(page.size() - 1).line();
    } while (page.size() == AT_ONCE);
    out.flush();
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
