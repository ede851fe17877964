package io.roundtrip.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param line where it starts, from 1
 * @param lines how many lines it takes
 * @param text as it stands in the file
 * @param fault a problem code when it cannot be read; null when it can
 */
record TableRow(long line, int lines, String text, List<String> cells, @Nullable String fault) {
  boolean blank() {
    return text.isBlank();
  }

  long next() {
    return line + lines;
  }
}
