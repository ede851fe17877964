package io.roundtrip.intake.file.ao;

import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.ImportId;
import io.roundtrip.intake.file.Reading;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import as a row of the table IMPORT. */
final class WrittenImport {
  private static final char UNKNOWN = '?';
  private static final Map<Character, String> DELIMITERS =
      Map.of('\t', "TAB", ';', "SEMICOLON", ',', "COMMA", ' ', "BLANK");

  private WrittenImport() {}

  static Map<String, Object> columns(Import begun) {
    Map<String, Object> row = new HashMap<>();
    row.put("STARTED_BY", begun.by().value());
    row.put("NAME", begun.name());
    row.put("SOURCE_SYSTEM", begun.system());
    row.put("PROJECT_KEY", begun.project());
    row.put("FORMAT", begun.format().name());
    row.put("TITLES", titles(begun));
    row.put("DELIMITER", delimiter(begun));
    row.put("READ_AS", begun.reading().charset());
    row.put("QUOTES", begun.reading().quotes());
    row.put("NEXT_LINE", begun.nextLine());
    row.put("NEXT_BYTE", begun.nextByte());
    row.put("ACCEPTED", begun.counts().accepted());
    row.put("REPEATED", begun.counts().repeated());
    row.put("REJECTED", begun.counts().rejected());
    row.put("STARTED_AT", begun.started().toEpochMilli());
    row.put("BY_LINE", begun.byLine());
    return row;
  }

  static @Nullable String titles(Import of) {
    List<String> columns = of.columns();
    return columns == null
        ? null
        : String.join("\t", columns.stream().map(title -> title.replace('\t', ' ')).toList());
  }

  /** A name, because Oracle and MSSQL are careless about blanks. */
  static String delimiter(Import of) {
    Character delimiter = of.reading().delimiter();
    return delimiter == null ? "" + UNKNOWN : DELIMITERS.getOrDefault(delimiter, "" + delimiter);
  }

  private static @Nullable Character delimiter(String written) {
    for (Map.Entry<Character, String> known : DELIMITERS.entrySet())
      if (known.getValue().equals(written)) return known.getKey();
    return written.isEmpty() || written.charAt(0) == UNKNOWN ? null : written.charAt(0);
  }

  private static Reading reading(ImportRow row) {
    Boolean quotes = row.getQuotes();
    if (quotes == null && row.getFormat().equals(Import.Format.CSV.name())) quotes = Boolean.TRUE;
    return new Reading(row.getReadAs(), delimiter(row.getDelimiter()), quotes);
  }

  static Import read(ImportRow row) {
    String titles = row.getTitles();
    return new Import(
        new ImportId(row.getID()),
        new UserKey(row.getStartedBy()),
        row.getName(),
        row.getSourceSystem(),
        row.getProjectKey(),
        Import.Format.valueOf(row.getFormat()),
        titles == null ? null : List.of(titles.split("\t", -1)),
        reading(row),
        row.getNextLine(),
        row.getNextByte(),
        new Import.Counts(row.getAccepted(), row.getRepeated(), row.getRejected()),
        Instant.ofEpochMilli(row.getStartedAt()),
        !Boolean.FALSE.equals(row.getByLine()));
  }
}
