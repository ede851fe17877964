package io.roundtrip.intake.file;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts as cells of a file that is read like this. Pure. */
public final class Cells {
  private Cells() {}

  public static String row(List<String> cells, Reading reading) {
    return cells.stream()
        .map(cell -> cell(cell, reading))
        .collect(Collectors.joining(String.valueOf(reading.separator())));
  }

  public static String cell(String text, Reading reading) {
    if (Boolean.TRUE.equals(reading.quotes())) return "\"" + text.replace("\"", "\"\"") + "\"";
    return Escapes.done(text);
  }

  /** What is no row in one cell. */
  public static String harmless(String text, Reading reading) {
    return cell(Formula.neutral(text), reading);
  }

  /**
   * A refused row as it may be opened in a spreadsheet: the same text, unless a cell would be run
   * there. Null when it is no row.
   */
  public static @Nullable String safe(String row, Reading reading) {
    List<TableRow> rows = Again.table(row, 1, reading);
    if (rows.size() != 1 || rows.get(0).fault() != null) return null;
    List<String> cells = rows.get(0).cells();
    List<String> neutral = cells.stream().map(Formula::neutral).toList();
    return neutral.equals(cells) ? row : row(neutral, reading);
  }
}
