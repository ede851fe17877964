package io.roundtrip.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two kinds of files have tabs: in those of spreadsheets quotes hold a cell together, in others a
 * quote is a sign like any other. Pure.
 */
final class Tabs {
  private static final int ROWS = 1000;

  private Tabs() {}

  /** Null when no row says so: neither a cell in quotes nor a backslash. */
  static @Nullable Boolean quotes(List<Lines.Line> lines) {
    boolean opened = false;
    boolean escapes = false;
    for (Lines.Line line : lines) {
      for (String cell : line.text().split("\t", -1)) opened |= cell.startsWith("\"");
      escapes |= !Escapes.undone(line.text()).equals(line.text());
    }
    if (opened) return spreadsheet(lines);
    return escapes ? Boolean.FALSE : null;
  }

  /** Every quote fits, and some quote was needed or all cells of the titles have them. */
  private static boolean spreadsheet(List<Lines.Line> lines) {
    List<TableRow> rows = new Table(lines, 1, '\t', true).rows(Table.Open.REFUSED_IF_FIRST);
    boolean needed = false;
    for (TableRow row : rows.subList(0, Math.min(rows.size(), ROWS))) {
      if (row.fault() != null) return false;
      for (String cell : row.cells())
        needed |=
            cell.indexOf('"') > 0 && cell.indexOf('"') < cell.length() - 1 && written(row, cell)
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || cell.indexOf('\t') >= 0
                || cell.startsWith("\"");
    }
    return needed || (!rows.isEmpty() && titled(rows.get(0)));
  }

  private static boolean written(TableRow row, String cell) {
    return row.text().contains("\"" + cell.replace("\"", "\"\"") + "\"");
  }

  private static boolean titled(TableRow titles) {
    for (String cell : titles.text().split("\t", -1)) if (!cell.startsWith("\"")) return false;
    return true;
  }
}
