package io.roundtrip.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts lines into rows and rows into cells. Pure. */
final class Table {
  private final List<Lines.Line> lines;
  private final long firstLine;
  private final Import.Format format;
  private final char delimiter;

  Table(List<Lines.Line> lines, long firstLine, Import.Format format, char delimiter) {
    this.lines = lines;
    this.firstLine = firstLine;
    this.format = format;
    this.delimiter = delimiter;
  }

  /** The sign that stands more often in the first line, outside quotes. */
  static char delimiterOf(Import.Format format, String header) {
    if (format == Import.Format.TSV) return '\t';
    int more = 0;
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') quoted = !quoted;
      else if (!quoted) more += c == ';' ? 1 : c == ',' ? -1 : 0;
    }
    return more > 0 ? ';' : ',';
  }

  /**
   * The rows that are complete. A quote that is still open at the end of the last line ends the
   * list: the row goes on in the next piece. Only if it is the first row is its first line given up
   * as a row with a fault, so that every piece gets further.
   */
  List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      TableRow row = format == Import.Format.TSV ? tabs(at) : quoted(at);
      if (row == null && !rows.isEmpty()) return rows;
      if (row == null)
        row = new TableRow(firstLine + at, 1, lines.get(at).text(), List.of(), "unclosed-quote");
      rows.add(row);
      at += row.lines();
    }
    return rows;
  }

  private TableRow tabs(int at) {
    Lines.Line line = lines.get(at);
    List<String> cells = new ArrayList<>();
    for (String cell : line.text().split("\t", -1)) cells.add(unescaped(cell));
    return new TableRow(firstLine + at, 1, line.text(), cells, line.utf8() ? null : "not-utf8");
  }

  private static String unescaped(String cell) {
    if (cell.indexOf('\\') < 0) return cell;
    StringBuilder text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char next = c == '\\' && i + 1 < cell.length() ? cell.charAt(i + 1) : 0;
      int known = "\\tnr".indexOf(next);
      text.append(next == 0 || known < 0 ? c : "\\\t\n\r".charAt(known));
      if (next != 0 && known >= 0) i++;
    }
    return text.toString();
  }

  private @Nullable TableRow quoted(int start) {
    QuotedRow row = new QuotedRow(delimiter);
    StringBuilder text = new StringBuilder();
    boolean utf8 = true;
    for (int at = start; at < lines.size(); at++) {
      if (at > start) text.append('\n');
      text.append(lines.get(at).text());
      utf8 &= lines.get(at).utf8();
      if (!row.line(lines.get(at).text())) continue;
      String fault = utf8 ? row.fault() : "not-utf8";
      return new TableRow(firstLine + start, at - start + 1, text.toString(), row.cells(), fault);
    }
    return null;
  }
}
