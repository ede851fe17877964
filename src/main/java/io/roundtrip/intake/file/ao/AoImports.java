package io.roundtrip.intake.file.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.ImportId;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.intake.file.Reading;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** {@link Imports} in the tables IMPORT, IMPORTED and REJECT. */
public final class AoImports implements Imports {

  private static final char UNKNOWN = '?';
  private static final Map<Character, String> DELIMITERS =
      Map.of('\t', "TAB", ';', "SEMICOLON", ',', "COMMA", ' ', "BLANK");

  private final ActiveObjects ao;
  private final CountedRows counted;

  public AoImports(ActiveObjects ao) {
    this.ao = ao;
    this.counted = new CountedRows(ao);
  }

  @Override
  public Import start(Import begun, @Nullable ProjectId into) {
    Map<String, Object> row = columns(begun);
    row.put("PROJECT_ID", into == null ? null : into.value());
    return read(ao.create(ImportRow.class, row));
  }

  private static Map<String, Object> columns(Import begun) {
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

  private static @Nullable String titles(Import of) {
    List<String> columns = of.columns();
    return columns == null
        ? null
        : String.join("\t", columns.stream().map(title -> title.replace('\t', ' ')).toList());
  }

  /** A name, because Oracle and MSSQL are careless about blanks. */
  private static String delimiter(Import of) {
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

  @Override
  public Optional<Import> byId(ImportId id) {
    return SoundRows.read(
            ao, ImportRow.class, Query.select().where("ID = ?", id.value()), AoImports::read)
        .stream()
        .findFirst();
  }

  private static Import read(ImportRow row) {
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

  @Override
  public void advance(Import now) {
    for (ImportRow row : ao.find(ImportRow.class, "ID = ?", now.id().value())) {
      row.setTitles(titles(now));
      row.setDelimiter(delimiter(now));
      row.setReadAs(now.reading().charset());
      row.setQuotes(now.reading().quotes());
      row.setNextLine(now.nextLine());
      row.setNextByte(now.nextByte());
      row.setAccepted(now.counts().accepted());
      row.setRepeated(now.counts().repeated());
      row.setRejected(now.counts().rejected());
      row.save();
    }
  }

  @Override
  public void reject(ImportId id, List<Reject> rejects) {
    if (rejects.isEmpty()) return;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Reject reject : rejects) {
      Map<String, Object> row = new HashMap<>();
      row.put("IMPORT_ID", id.value());
      row.put("LINE_NUMBER", reject.line());
      row.put("LINE_TEXT", reject.row().replace('\0', ' '));
      row.put("LINE_BYTES", reject.bytes());
      row.put("REASONS", WrittenProblems.written(reject.problems()));
      rows.add(row);
    }
    ao.create(RejectRow.class, rows);
  }

  @Override
  public List<Reject> rejects(ImportId id, long afterLine, int most) {
    Query query =
        Query.select()
            .where("IMPORT_ID = ? AND LINE_NUMBER > ?", id.value(), afterLine)
            .order("LINE_NUMBER ASC, ID ASC")
            .limit(most);
    List<Reject> rejects = new ArrayList<>();
    for (RejectRow row : ao.find(RejectRow.class, query))
      rejects.add(
          new Reject(
              row.getLineNumber(),
              orEmpty(row.getLineText()),
              row.getLineBytes(),
              WrittenProblems.read(orEmpty(row.getReasons()))));
    return rejects;
  }

  @Override
  public Map<String, Integer> rows(ImportId id, Set<String> digests) {
    return counted.of(id, digests);
  }

  @Override
  public void saw(ImportId id, Map<String, Integer> now) {
    counted.keep(id, now);
  }

  @Override
  public int begunBy(UserKey person) {
    return ao.count(ImportRow.class, "STARTED_BY = ?", person.value());
  }

  @Override
  public List<Import> into(ProjectId project, @Nullable UserKey by, Page page) {
    Query query = into(project, by).order("ID DESC").offset(page.start()).limit(page.limit());
    return SoundRows.read(ao, ImportRow.class, query, AoImports::read);
  }

  @Override
  public int countInto(ProjectId project, @Nullable UserKey by) {
    return ao.count(ImportRow.class, into(project, by));
  }

  private static Query into(ProjectId project, @Nullable UserKey by) {
    return by == null
        ? Query.select().where("PROJECT_ID = ?", project.value())
        : Query.select().where("PROJECT_ID = ? AND STARTED_BY = ?", project.value(), by.value());
  }

  @Override
  public int forget(Instant before, int most) {
    Query old =
        Query.select().where("STARTED_AT < ?", before.toEpochMilli()).order("ID").limit(most);
    ImportRow[] rows = ao.find(ImportRow.class, old);
    for (ImportRow row : rows) {
      ao.deleteWithSQL(RejectRow.class, "IMPORT_ID = ?", row.getID());
      counted.forget(row.getID());
      ao.deleteWithSQL(ImportRow.class, "ID = ?", row.getID());
    }
    return rows.length;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
