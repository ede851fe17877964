package io.roundtrip.notify.news.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.Hint;
import io.roundtrip.notify.news.Hints;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** Hints in the table HINT. */
public final class AoHints implements Hints {
  private static final int TRIES = 3;
  private final ActiveObjects ao;
  private final ConditionalWrites conditionalWrites;

  public AoHints(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    this.ao = ao;
    this.conditionalWrites = conditionalWrites;
  }

  @Override
  public void note(IssueId issue, Instant heard, Instant due, int looks) {
    String key = Long.toString(issue.value());
    RuntimeException last = null;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        ao.create(HintRow.class, row(key, issue, heard, due, looks));
        return;
      } catch (RuntimeException refused) {
        last = refused;
        if (moved(key, heard, due, looks)) return;
      }
    }
    if (last != null) throw last;
  }

  /**
   * A waiting hint gets the new event's time; a late write to a hint that is just being taken does
   * no harm.
   */
  private boolean moved(String key, Instant heard, Instant due, int looks) {
    HintRow[] waiting = ao.find(HintRow.class, Query.select().where("HINT_KEY = ?", key));
    if (looks > 0) return waiting.length > 0;
    for (HintRow row : waiting) {
      row.setLooks(0);
      row.setHeardAt(heard.toEpochMilli());
      row.setDueAt(due.toEpochMilli());
      row.save();
    }
    return waiting.length > 0;
  }

  private static Map<String, Object> row(
      String key, IssueId issue, Instant heard, Instant due, int looks) {
    return Map.of(
        "HINT_KEY",
        key,
        "VER",
        0,
        "ISSUE_ID",
        issue.value(),
        "HEARD_AT",
        heard.toEpochMilli(),
        "DUE_AT",
        due.toEpochMilli(),
        "LOOKS",
        looks,
        "TAKEN_AT",
        0L);
  }

  @Override
  public boolean isFresh(IssueId issue) {
    Query fresh = Query.select().where("ISSUE_ID = ? AND LOOKS = ?", issue.value(), 0);
    return ao.count(HintRow.class, fresh) > 0;
  }

  @Override
  public List<Hint> waiting(Instant stuck, int most) {
    Query soonest =
        Query.select().where("TAKEN_AT < ?", stuck.toEpochMilli()).order("DUE_AT ASC").limit(most);
    return SoundRows.read(ao, HintRow.class, soonest, AoHints::hint);
  }

  private static Hint hint(HintRow row) {
    return new Hint(
        row.getID(),
        row.getVer(),
        new IssueId(row.getIssueId()),
        Columns.time(row.getHeardAt()),
        Columns.time(row.getDueAt()),
        row.getLooks());
  }

  @Override
  public boolean take(Hint hint, Instant now) {
    return conditionalWrites.move(
        HintRow.class,
        hint.id(),
        hint.version(),
        Map.of("HINT_KEY", "taken-" + hint.id(), "TAKEN_AT", now.toEpochMilli()));
  }

  @Override
  public void drop(Hint taken) {
    ao.deleteWithSQL(HintRow.class, "ID = ?", taken.id());
  }
}
