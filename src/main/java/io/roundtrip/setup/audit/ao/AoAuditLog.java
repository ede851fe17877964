package io.roundtrip.setup.audit.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.audit.AuditLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** The audit log in the table AUDIT. */
public final class AoAuditLog implements AuditLog {
  private static final int SHORT = 400;

  private final ActiveObjects ao;

  public AoAuditLog(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void add(Entry entry) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("HAPPENED_AT", entry.at().toEpochMilli());
    row.put("DONE_BY", entry.by().value());
    row.put("WHAT", entry.what());
    row.put(entry.about().length() > SHORT ? "WORDS" : "ABOUT", Columns.orNull(entry.about()));
    ProjectId project = entry.project();
    if (project != null) row.put("PROJECT_ID", project.value());
    ao.create(AuditRow.class, row);
  }

  @Override
  public List<Entry> newest(Page page) {
    Query newestFirst = Query.select().order("ID DESC").offset(page.start()).limit(page.limit());
    return SoundRows.read(ao, AuditRow.class, newestFirst, AoAuditLog::entry);
  }

  @Override
  public Optional<Entry> last(Set<String> whats, @Nullable ProjectId project, String part) {
    String any = String.join(", ", Collections.nCopies(whats.size(), "?"));
    List<Object> values = new ArrayList<>(whats);
    if (project != null) values.add(project.value());
    String where = "WHAT IN (" + any + ") AND PROJECT_ID " + (project == null ? "IS NULL" : "= ?");
    Query newest =
        Query.select()
            .where(where, values.toArray())
            .order("ID DESC")
            .limit(part.isEmpty() ? 1 : MOST_LOOKED);
    return Stream.of(ao.find(AuditRow.class, newest))
        .map(AoAuditLog::entry)
        .filter(entry -> entry.about().contains(part))
        .findFirst();
  }

  private static Entry entry(AuditRow row) {
    String words = row.getWords();
    Long project = row.getProjectId();
    return new Entry(
        Instant.ofEpochMilli(row.getHappenedAt()),
        new UserKey(Objects.requireNonNullElse(row.getDoneBy(), "")),
        row.getWhat(),
        words != null ? words : Objects.requireNonNullElse(row.getAbout(), ""),
        project == null ? null : new ProjectId(project));
  }
}
