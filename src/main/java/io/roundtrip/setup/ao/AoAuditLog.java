package io.roundtrip.setup.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.AuditLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;

/** The audit log in the table AUDIT. */
public final class AoAuditLog implements AuditLog {
  private final ActiveObjects ao;

  public AoAuditLog(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void add(Entry entry) {
    Map<String, Object> row = new HashMap<>();
    row.put("HAPPENED_AT", entry.at().toEpochMilli());
    row.put("DONE_BY", entry.by().value());
    row.put("WHAT", entry.what());
    row.put("ABOUT", entry.about());
    ao.create(AuditRow.class, row);
  }

  @Override
  public List<Entry> newest(Page page) {
    Query newestFirst = Query.select().order("ID DESC").offset(page.start()).limit(page.limit());
    return SoundRows.read(ao, AuditRow.class, newestFirst, AoAuditLog::entry);
  }

  private static Entry entry(AuditRow row) {
    return new Entry(
        Instant.ofEpochMilli(row.getHappenedAt()),
        new UserKey(Objects.requireNonNullElse(row.getDoneBy(), "")),
        row.getWhat(),
        Objects.requireNonNullElse(row.getAbout(), ""));
  }
}
