package io.roundtrip.intake.file;

import java.util.ArrayList;
import java.util.List;

/** The rows of a piece that were not taken yet. Pure. */
final class FileRows {
  /** Programs for surveys put three rows of titles; the last of them looks like this. */
  private static final String SURVEY_TITLE = "{\"ImportId\":";

  private static final int MOST_TITLES = 4;

  private FileRows() {}

  static List<TableRow> of(Import titled, Cut cut) {
    List<TableRow> rows = new ArrayList<>();
    for (TableRow row : Table.of(cut.lines(), cut.firstLine(), titled.reading()).rows(cut.open()))
      if (row.line() >= titled.nextLine()) rows.add(row);
    if (titled.counts().equals(new Import.Counts(0, 0, 0))) moreTitles(rows, titled);
    Columns columns = Columns.of(titled.columns() == null ? List.of() : titled.columns());
    rows.replaceAll(row -> Again.understood(row, columns, titled.reading()));
    return rows;
  }

  /** They become blank: passed over, and counted as read. */
  private static void moreTitles(List<TableRow> rows, Import titled) {
    for (int i = 0; i < Math.min(rows.size(), MOST_TITLES); i++) {
      if (!surveyTitles(rows.get(i))) continue;
      for (int j = 0; j <= i; j++) {
        TableRow row = rows.get(j);
        rows.set(j, new TableRow(row.line(), row.lines(), List.of(), null));
      }
      return;
    }
    if (rows.isEmpty() || titled.columns() == null) return;
    TableRow first = rows.get(0);
    if (first.fault() == null && Columns.of(titled.columns()).titlesAgain(first.cells()))
      rows.set(0, new TableRow(first.line(), first.lines(), List.of(), "titles-again"));
  }

  private static boolean surveyTitles(TableRow row) {
    return !row.blank()
        && row.fault() == null
        && row.cells().stream().allMatch(c -> c.isBlank() || c.strip().startsWith(SURVEY_TITLE));
  }
}
