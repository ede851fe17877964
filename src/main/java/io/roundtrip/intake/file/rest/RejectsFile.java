package io.roundtrip.intake.file.rest;

import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.kernel.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The refused rows of an import as a file that can be mended and sent again: two columns that an
 * import does not understand (line and reasons), then the rows as they came.
 */
public final class RejectsFile {
  private static final int AT_ONCE = 500;
  private static final Set<String> UNREADABLE = Set.of("unclosed-quote", "stray-quote", "not-utf8");

  private final Imports imports;
  private final ProblemTexts reasons;

  public RejectsFile(Imports imports, ProblemTexts reasons) {
    this.imports = imports;
    this.reasons = reasons;
  }

  void write(Import of, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    List<String> columns = of.columns() == null ? List.of() : of.columns();
    String titles =
        columns.stream()
            .map(title -> cell(of, title))
            .collect(Collectors.joining("" + of.delimiter()));
    writer.write(row(of, "rejected line", "rejected because", titles));
    long after = 0;
    List<Imports.Reject> page;
    do {
      page = imports.rejects(of.id(), after, AT_ONCE);
      for (Imports.Reject reject : page)
        writer.write(row(of, "" + reject.line(), why(reject), text(of, reject)));
      if (!page.isEmpty()) after = page.get(page.size() - 1).line();
    } while (page.size() == AT_ONCE);
    writer.flush();
  }

  private static String row(Import of, String line, String why, String rest) {
    return line + of.delimiter() + cell(of, why) + of.delimiter() + rest + "\r\n";
  }

  private String why(Imports.Reject reject) {
    return reject.problems().stream().map(this::why).collect(Collectors.joining(" | "));
  }

  private String why(Problem problem) {
    String text = reasons.message(problem);
    return problem.field().isEmpty() ? text : problem.field() + ": " + text;
  }

  /** What is no row is put into one cell, so that the rest of the file can be read. */
  private static String text(Import of, Imports.Reject reject) {
    boolean unreadable =
        reject.problems().stream().map(Problem::code).anyMatch(UNREADABLE::contains);
    return unreadable ? cell(of, reject.row()) : reject.row();
  }

  private static String cell(Import of, String text) {
    if (of.format() == Import.Format.TSV)
      return text.replace("\\", "\\\\")
          .replace("\t", "\\t")
          .replace("\n", "\\n")
          .replace("\r", "\\r");
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
