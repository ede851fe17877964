package io.roundtrip.intake.file.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.ImportId;
import io.roundtrip.intake.file.Imports;
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
  private final ActiveObjects ao;
  private final CountedRows counted;

  public AoImports(ActiveObjects ao) {
    this.ao = ao;
    this.counted = new CountedRows(ao);
  }

  @Override
  public Import start(Import begun, @Nullable ProjectId into) {
    Map<String, Object> row = WrittenImport.columns(begun);
    row.put("PROJECT_ID", into == null ? null : into.value());
    return WrittenImport.read(ao.create(ImportRow.class, row));
  }

  @Override
  public Optional<Import> byId(ImportId id) {
    return SoundRows.read(
            ao, ImportRow.class, Query.select().where("ID = ?", id.value()), WrittenImport::read)
        .stream()
        .findFirst();
  }

  @Override
  public void advance(Import now) {
    for (ImportRow row : ao.find(ImportRow.class, "ID = ?", now.id().value())) {
      row.setTitles(WrittenImport.titles(now));
      row.setDelimiter(WrittenImport.delimiter(now));
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
    return SoundRows.read(ao, ImportRow.class, query, WrittenImport::read);
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
