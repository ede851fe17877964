package io.roundtrip.priority.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.priority.ScoresDue;
import io.roundtrip.priority.Why;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** Waiting items in the table SCORE_DUE. */
public final class AoScoresDue implements ScoresDue {
  private final ActiveObjects ao;
  private final ConditionalWrites writes;

  public AoScoresDue(ActiveObjects ao, ConditionalWrites writes) {
    this.ao = ao;
    this.writes = writes;
  }

  @Override
  public void mark(Collection<IssueId> items, Why why, Instant now) {
    for (IssueId item : items) if (!again(item, why, now)) insert(item, why, now);
  }

  @Override
  public List<Due> next(int most, Instant settled) {
    Query first =
        Query.select().where("SINCE <= ?", settled.toEpochMilli()).order("ID ASC").limit(most);
    return SoundRows.read(ao, DueRow.class, first, AoScoresDue::due);
  }

  @Override
  public void done(Due due) {
    ao.deleteWithSQL(DueRow.class, "ITEM_ID = ? AND MARK = ?", due.item().value(), due.mark());
  }

  private boolean again(IssueId item, Why why, Instant now) {
    Map<String, Object> columns = new HashMap<>(Map.of("SINCE", now.toEpochMilli()));
    if (why == Why.RECOUNT) columns.put("WHY", why.word());
    return writes.countUp(
        DueRow.class, new ConditionalWrites.Counted("ITEM_ID", item.value(), "MARK"), columns);
  }

  private void insert(IssueId item, Why why, Instant now) {
    Map<String, Object> row = new HashMap<>();
    row.put("ITEM_ID", item.value());
    row.put("WHY", why.word());
    row.put("SINCE", now.toEpochMilli());
    row.put("MARK", 1);
    Ensured.inserted(() -> ao.create(DueRow.class, row), () -> again(item, why, now));
  }

  private static Due due(DueRow row) {
    return new Due(new IssueId(row.getItemId()), Why.of(row.getWhy()), row.getMark());
  }
}
