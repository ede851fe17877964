package io.roundtrip.intake.file;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * Refused rows: how they are kept, and how our own file of them is understood when it comes back.
 */
final class Again {
  private static final int OURS = Columns.OURS.size();

  /** No row of this length can be taken: the limits of all its fields together are lower. */
  private static final int LONGEST_ROW = 100_000;

  private Again() {}

  /** A row that was none stands in one cell of ours; mended there it counts as the row. */
  static TableRow understood(TableRow row, Columns columns, Reading reading) {
    if (!columns.again() || row.fault() != null || row.cells().size() < OURS) return row;
    String inside = Formula.back(row.cells().get(OURS - 1));
    if (Text.trimmed(inside).isEmpty()) return behindOurs(row);
    List<TableRow> rows = table(inside, row.line(), reading);
    String fault = rows.size() == 1 ? rows.get(0).fault() : "unclosed-quote";
    if (fault != null) return new TableRow(row.line(), row.lines(), List.of(), fault);
    List<String> cells = new ArrayList<>(Collections.nCopies(OURS, ""));
    cells.addAll(rows.get(0).cells());
    return new TableRow(row.line(), row.lines(), cells, null);
  }

  /** Our columns hold nothing of the row: one with nothing else is blank. */
  private static TableRow behindOurs(TableRow row) {
    List<String> cells = new ArrayList<>(Collections.nCopies(OURS, ""));
    cells.addAll(row.cells().subList(OURS, row.cells().size()));
    return new TableRow(row.line(), row.lines(), cells, null);
  }

  static List<TableRow> table(String text, long line, Reading reading) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Table.of(Lines.of(bytes, 0, StandardCharsets.UTF_8, true), line, reading)
        .rows(Table.Open.REFUSED);
  }

  static Imports.Reject reject(TableRow row, Columns columns, Import from, List<Problem> problems) {
    if (columns.again()) return second(row, from, problems);
    if (row.text().length() > LONGEST_ROW)
      return new Imports.Reject(row.line(), Text.cut(row.text(), LONGEST_ROW), null, problems);
    boolean text = row.lines().stream().allMatch(Lines.Line::readable);
    boolean plain = text && row.text().indexOf('\0') < 0;
    return new Imports.Reject(row.line(), row.text(), plain ? null : bytes(row), problems);
  }

  private static String bytes(TableRow row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < row.lines().size(); i++) {
      bytes.writeBytes(row.lines().get(i).bytes());
      if (i < row.lines().size() - 1)
        bytes.writeBytes(row.lines().get(i).end().getBytes(StandardCharsets.US_ASCII));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** As it was the first time, without what we put before it. */
  private static Imports.Reject second(TableRow row, Import from, List<Problem> problems) {
    List<String> cells =
        row.fault() == null || row.lines().isEmpty()
            ? row.cells()
            : table(row.text(), row.line(), from.reading()).stream()
                .findFirst()
                .map(TableRow::cells)
                .orElse(List.of());
    List<String> theirs = new ArrayList<>();
    for (String cell : cells.subList(Math.min(OURS, cells.size()), cells.size()))
      theirs.add(Formula.back(cell));
    String inside = row.fault() != null && cells.size() >= OURS ? cells.get(OURS - 1) : "";
    String text = inside.isEmpty() ? Cells.row(theirs, from.reading()) : Formula.back(inside);
    return new Imports.Reject(row.line(), text, null, problems);
  }
}
