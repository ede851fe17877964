package io.roundtrip.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of RFC 4180, fed line by line until no quote is open. */
final class QuotedRow {
  private final char delimiter;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean open;
  private boolean closed;
  private boolean stray;

  QuotedRow(char delimiter) {
    this.delimiter = delimiter;
  }

  /** True when the row is complete. */
  boolean line(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open) i += inside(text, i, c);
      else outside(c);
    }
    if (open) cell.append('\n');
    else end();
    return !open;
  }

  private int inside(String text, int i, char c) {
    if (c != '"') {
      cell.append(c);
      return 0;
    }
    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
      cell.append('"');
      return 1;
    }
    open = false;
    closed = true;
    return 0;
  }

  private void outside(char c) {
    if (c == delimiter) end();
    else if (c == '"' && cell.toString().isBlank() && !closed) {
      cell.setLength(0);
      open = true;
    } else if (closed && !Character.isWhitespace(c)) stray = true;
    else if (!closed) cell.append(c);
  }

  private void end() {
    cells.add(cell.toString());
    cell.setLength(0);
    closed = false;
  }

  List<String> cells() {
    return cells;
  }

  /** Text after a closing quote is no CSV. */
  @Nullable String fault() {
    return stray ? "stray-quote" : null;
  }
}
