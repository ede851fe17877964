package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.intake.FormReader;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.List;
import java.util.Map;

/** What the first rows of a file say about the others: separator, quotes, titles. Pure. */
final class Opening {
  private final Import from;
  private final Cut cut;
  private final boolean start;

  /**
   * @param start whether the lines are the first of the file
   */
  Opening(Import from, Cut cut, boolean start) {
    this.from = from;
    this.cut = cut;
    this.start = start;
  }

  /** The import with what it knows now; still without titles when there is no row. */
  Import read() {
    Import read = look();
    List<String> titles = from.columns() == null ? read.columns() : null;
    if (titles == null) return read;
    FormReader reader = new FormReader(Form.of(Map.of()));
    StartImport.checkColumns(Columns.of(titles), reader);
    if (!reader.problems().isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, reader.problems());
    return read;
  }

  /** The same, whatever the titles are. */
  Import look() {
    if (cut.lines().isEmpty()) return from;
    Character declared = start ? Separator.declared(cut.lines().get(0).text()) : null;
    int skipped = declared == null ? 0 : 1;
    List<Lines.Line> lines = cut.lines().subList(skipped, cut.lines().size());
    Reading reading = declared == null ? from.reading() : from.reading().by(declared);
    List<String> columns = from.columns();
    if (reading.delimiter() == null)
      reading = reading.by(Separator.of(Cut.text(lines), columns == null ? 0 : columns.size()));
    if (reading.quotes() == null) reading = reading.quoted(Tabs.quotes(lines));
    Import known = from.read(reading);
    if (columns != null && (!start || from.nextLine() != StartImport.BEHIND_TITLES)) return known;
    for (TableRow row : Table.of(lines, cut.firstLine() + skipped, reading).rows(cut.open()))
      if (!row.blank()) return columns == null ? titled(known, row) : known.behind(row.next());
    return known;
  }

  private static Import titled(Import known, TableRow row) {
    List<String> titles = row.cells().stream().map(Columns::title).toList();
    if (row.fault() != null)
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of(StartImport.COLUMNS, row.fault()));
    return known.titled(titles, row.next());
  }
}
