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
  private final Import from;
  private final Columns columns;
  private final List<TableRow> rows;
  private final Cut cut;

  ImportBatch(Import from, Columns columns, List<TableRow> rows, Cut cut) {
    this.from = from;
    this.columns = columns;
    this.rows = rows;
    this.cut = cut;
  }

  /** One for each row that can be read. */
  List<Form> forms() {
    return rows.stream()
        .filter(this::readable)
        .map(row -> RowForm.of(row.cells(), columns, from, row.line()))
        .toList();
  }

  private boolean readable(TableRow row) {
    return !row.blank()
        && row.fault() == null
        && fits(row)
        && RowForm.elsewhere(row.cells(), columns, from) == null;
  }

  private boolean fits(TableRow row) {
    return row.cells().stream()
        .skip(columns.titles().size())
        .allMatch(cell -> Text.trimmed(cell).isEmpty());
  }

  /** The outcomes are those of the forms, in their order. */
  ImportRows.Taken taken(List<Outcome> outcomes) {
    List<Imports.Reject> rejects = new ArrayList<>();
    List<ImportRows.LeftOut> leftOut = new ArrayList<>();
    List<Imports.Reject> same = new ArrayList<>();
    long accepted = 0;
    long repeated = 0;
    int next = 0;
    for (TableRow row : rows) {
      if (row.blank()) continue;
      Outcome outcome =
          readable(row)
              ? outcomes.get(next++)
              : new Outcome.Rejected(Refused.Kind.BAD_INPUT, List.of(fault(row)));
      if (outcome instanceof Outcome.Kept kept) {
        accepted++;
        if (!kept.leftOut().isEmpty())
          leftOut.add(new ImportRows.LeftOut(row.line(), kept.issueKey(), kept.leftOut()));
      } else if (outcome instanceof Outcome.Repeated there && there.same()) {
        repeated++;
        if (maybeAnother(row))
          same.add(Again.reject(row, columns, from, List.of(sameAnswer(there))));
      } else rejects.add(Again.reject(row, columns, from, problems(row, outcome)));
    }
    Import.Counts piece = new Import.Counts(accepted, repeated, rejects.size());
    long line = rows.get(rows.size() - 1).next();
    return new ImportRows.Taken(
        from.at(line, cut.byteOf(line), from.counts().plus(piece)), piece, rejects, leftOut, same);
  }

  /** What says the same and has neither an id nor a date may have been said twice. */
  private boolean maybeAnother(TableRow row) {
    Form form = RowForm.of(row.cells(), columns, from, row.line());
    return form.one(Form.SOURCE) == null && form.one(Form.CREATED) == null;
  }

  private static Problem sameAnswer(Outcome.Repeated there) {
    return Problem.of("", "same-answer", there.issueKey());
  }

  /** Who finds its reference taken by something else loses no row without a word. */
  private List<Problem> problems(TableRow row, Outcome outcome) {
    if (!(outcome instanceof Outcome.Repeated there))
      return ((Outcome.Rejected) outcome).problems();
    Form form = RowForm.of(row.cells(), columns, from, row.line());
    return List.of(there.problem(form.called(Form.SOURCE)));
  }

  private Problem fault(TableRow row) {
    if ("not-readable".equals(row.fault()))
      return Problem.of("", "not-readable", cut.charset() == null ? "UTF-8" : cut.charset().name());
    if (row.fault() != null) return Problem.of("", row.fault());
    Problem elsewhere = RowForm.elsewhere(row.cells(), columns, from);
    if (fits(row) && elsewhere != null) return elsewhere;
    return Problem.of("", "too-many-cells", "" + columns.titles().size(), "" + row.cells().size());
  }
}
