package io.roundtrip.intake.file;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines into rows and rows into cells. Pure. */
final class Table {
  private final List<Lines.Line> lines;
  private final long firstLine;
  private final char delimiter;
  private final boolean quotes;

  /**
   * @param quotes false: a row is a line; backslash, tab and line end are written \\ \t \n
   */
  Table(List<Lines.Line> lines, long firstLine, char delimiter, boolean quotes) {
    this.lines = lines;
    this.firstLine = firstLine;
    this.delimiter = delimiter;
    this.quotes = quotes;
  }

  static Table of(List<Lines.Line> lines, long firstLine, Reading reading) {
    boolean quotes = reading.quotes() != null && reading.quotes();
    return new Table(lines, firstLine, reading.separator(), quotes);
  }

  /**
   * The rows that are complete. A quote that is still open at the end of the last line ends the
   * list: the row goes on in the next piece. Only if it is the first row is its first line given up
   * as a row with a fault, so that every piece gets further.
   */
  List<TableRow> rows() {
    return rows(true);
  }

  /**
   * @param ends false: a larger piece may hold the whole of the first row, so nothing is given up
   */
  List<TableRow> rows(boolean ends) {
    if (!quotes) return plain();
    List<TableRow> rows = new ArrayList<>();
    int open = quoted(0, rows);
    if (open < lines.size() && rows.isEmpty() && ends) {
      rows.add(fault(open, open + 1, "unclosed-quote"));
      quoted(open + 1, rows);
    }
    return rows;
  }

  /** Adds the rows from this line on; answers the line of one that is still open. */
  private int quoted(int from, List<TableRow> to) {
    List<Csv.Row> found = Csv.rows(text(from, lines.size()), delimiter, Integer.MAX_VALUE);
    for (int i = 0; i < found.size(); i++) {
      int start = from + found.get(i).line();
      boolean last = i == found.size() - 1;
      int end = last ? lines.size() : from + found.get(i + 1).line();
      String text = text(start, end);
      boolean quote = text.indexOf('"') >= 0;
      if (last && quote && Csv.open(text, delimiter)) return start;
      to.add(row(start, end, !quote || Csv.strict(text, delimiter) != null, found.get(i).cells()));
    }
    return lines.size();
  }

  private TableRow row(int start, int end, boolean clean, List<String> cells) {
    if (!lines.subList(start, end).stream().allMatch(Lines.Line::readable))
      return fault(start, end, "not-readable");
    return clean
        ? new TableRow(firstLine + start, lines.subList(start, end), cells, null)
        : fault(start, end, "stray-quote");
  }

  private TableRow fault(int start, int end, String code) {
    return new TableRow(firstLine + start, lines.subList(start, end), List.of(), code);
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (Lines.Line line : lines.subList(from, to)) text.append(line.text()).append(line.end());
    return text.toString();
  }

  private List<TableRow> plain() {
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = new ArrayList<>();
      for (String cell : lines.get(i).text().split(String.valueOf(delimiter), -1))
        cells.add(Escapes.undone(cell));
      rows.add(row(i, i + 1, true, cells));
    }
    return rows;
  }
}
