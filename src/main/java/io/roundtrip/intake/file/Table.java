package io.roundtrip.intake.file;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines into rows and rows into cells. Pure. */
final class Table {
  /** What becomes of a row whose quote is still open at the end of the last line. */
  enum Open {
    /** It goes on in the next piece; a larger piece may hold the whole of it. */
    GOES_ON,
    /** As before, unless it is the first row: no piece holds more. */
    REFUSED_IF_FIRST,
    /** Nothing follows. */
    REFUSED
  }

  /** Each costs a reading of the rest. */
  private static final int MOST_OPEN = 8;

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
   * The rows that are complete. Of a refused row with an open quote only the first line is given
   * up, and the next line is read as a row again.
   */
  List<TableRow> rows(Open still) {
    if (!quotes) return plain();
    List<TableRow> rows = new ArrayList<>();
    int open = quoted(0, rows);
    if (still == Open.REFUSED_IF_FIRST && rows.isEmpty()) open = refused(open, open + 1, rows);
    if (still != Open.REFUSED) return rows;
    for (int i = 1; open < lines.size(); i++)
      open = refused(open, i < MOST_OPEN ? open + 1 : lines.size(), rows);
    return rows;
  }

  private int refused(int open, int next, List<TableRow> to) {
    if (open == lines.size()) return open;
    to.add(fault(open, next, "unclosed-quote"));
    return quoted(next, to);
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
