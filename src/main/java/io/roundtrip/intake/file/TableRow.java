package io.roundtrip.intake.file;

import io.roundtrip.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param line where it starts, from 1
 * @param lines the lines it takes
 * @param fault a problem code when it cannot be read; null when it can
 */
record TableRow(long line, List<Lines.Line> lines, List<String> cells, @Nullable String fault) {
  /** Nothing but separators and blanks. */
  boolean blank() {
    return fault == null && cells.stream().allMatch(cell -> Text.trimmed(cell).isEmpty());
  }

  long next() {
    return line + lines.size();
  }

  /** In bytes, with the end of its last line. */
  long size() {
    return lines.stream().mapToLong(Lines.Line::size).sum();
  }

  /** As it stands in the file, without the end of its last line. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++)
      text.append(lines.get(i).text()).append(i < lines.size() - 1 ? lines.get(i).end() : "");
    return text.toString();
  }
}
