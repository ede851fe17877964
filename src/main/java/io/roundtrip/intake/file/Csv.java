package io.roundtrip.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with quotes (RFC 4180, any line end), read by FastCSV; the only class that knows it. */
final class Csv {
  /**
   * A row.
   *
   * @param line its first line, from 0
   */
  record Row(int line, List<String> cells) {}

  private Csv() {}

  /**
   * However the quotes stand; an open one reaches to the end of the text. No more than so many
   * rows.
   */
  static List<Row> rows(String text, char delimiter, int most) {
    return read(text, delimiter, true, most);
  }

  /** The row in this text, or null when something stands beside its quotes. */
  static @Nullable List<String> strict(String text, char delimiter) {
    try {
      List<Row> rows = read(text, delimiter, false, 2);
      return rows.size() == 1 && !quoteBehindBlank(text, delimiter) ? rows.get(0).cells() : null;
    } catch (CsvParseException stray) {
      return null;
    }
  }

  /** Whether a quote is still open where the text ends. */
  static boolean open(String text, char delimiter) {
    List<Row> rows = read(text + "\n.", delimiter, true, Integer.MAX_VALUE);
    return !rows.get(rows.size() - 1).cells().equals(List.of("."));
  }

  /** Where a blank stands before the first quote some read a quoted cell and some do not. */
  private static boolean quoteBehindBlank(String text, char delimiter) {
    for (int at = text.indexOf('"'); at > 0; at = text.indexOf('"', at + 1)) {
      int before = at - 1;
      while (before >= 0 && text.charAt(before) == ' ') before--;
      if (before < at - 1 && (before < 0 || text.charAt(before) == delimiter)) return true;
    }
    return false;
  }

  private static List<Row> read(String text, char delimiter, boolean lax, int most) {
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .acceptCharsAfterQuotes(lax)
            .ofCsvRecord(text);
    List<Row> rows = new ArrayList<>();
    try {
      for (CsvRecord row : reader) {
        rows.add(new Row((int) row.getStartingLineNumber() - 1, row.getFields()));
        if (rows.size() >= most) break;
      }
    } catch (CsvParseException beyondLimits) {
      if (!lax) throw beyondLimits;
      throw new Refused(
          Refused.Kind.BAD_INPUT,
          Problem.of(StartImport.COLUMNS, "too-many", "" + StartImport.MOST_COLUMNS));
    }
    return rows;
  }
}
