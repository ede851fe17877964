package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.intake.Outcome;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.List;

/** Some rows of a file and what became of them. Pure. */
final class ImportBatch {
  /** No row of this length can be taken: the limits of all its fields together are lower. */
  private static final int LONGEST_ROW = 100_000;

  private final Import from;
  private final Columns columns;
  private final List<TableRow> rows;

  ImportBatch(Import from, Columns columns, List<TableRow> rows) {
    this.from = from;
    this.columns = columns;
    this.rows = rows;
  }

  /** One for each row that can be read. */
  List<Form> forms() {
    return rows.stream()
        .filter(this::readable)
        .map(row -> columns.form(row.cells(), from, row.line()))
        .toList();
  }

  private boolean readable(TableRow row) {
    return !row.blank() && row.fault() == null && fits(row);
  }

  private boolean fits(TableRow row) {
    return row.cells().stream().skip(columns.titles().size()).allMatch(String::isBlank);
  }

  /** The outcomes are those of the forms, in their order. */
  ImportRows.Taken taken(List<Outcome> outcomes) {
    List<Imports.Reject> rejects = new ArrayList<>();
    long accepted = 0;
    long repeated = 0;
    int next = 0;
    for (TableRow row : rows) {
      if (row.blank()) continue;
      Outcome outcome =
          readable(row)
              ? outcomes.get(next++)
              : new Outcome.Rejected(Refused.Kind.BAD_INPUT, List.of(fault(row)));
      if (outcome instanceof Outcome.Kept) accepted++;
      else if (outcome instanceof Outcome.Repeated there && there.same()) repeated++;
      else
        rejects.add(
            new Imports.Reject(
                row.line(), Text.cut(row.text(), LONGEST_ROW), problems(row, outcome)));
    }
    Import.Counts piece = new Import.Counts(accepted, repeated, rejects.size());
    return new ImportRows.Taken(
        from.at(rows.get(rows.size() - 1).next(), from.counts().plus(piece)), piece, rejects);
  }

  /** Who finds its reference taken by something else loses no row without a word. */
  private List<Problem> problems(TableRow row, Outcome outcome) {
    if (!(outcome instanceof Outcome.Repeated there))
      return ((Outcome.Rejected) outcome).problems();
    Form form = columns.form(row.cells(), from, row.line());
    return List.of(there.problem(form.called(Form.SOURCE)));
  }

  private Problem fault(TableRow row) {
    if (row.fault() != null) return Problem.of("", row.fault());
    return Problem.of("", "too-many-cells", "" + columns.titles().size(), "" + row.cells().size());
  }
}
