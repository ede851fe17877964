package io.roundtrip.similarity.node.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.similarity.node.Change;
import io.roundtrip.similarity.node.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** The change table in the table SEEN_TEXT. */
public final class AoChanges implements Changes {
  private static final String COLUMNS = "ID, ISSUE_ID, SEEN_AT";

  private final ActiveObjects ao;

  public AoChanges(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void add(long issue, Instant at) {
    ao.create(SeenTextRow.class, Map.of("ISSUE_ID", issue, "SEEN_AT", at.toEpochMilli()));
  }

  @Override
  public List<Change> after(long id, int most) {
    List<Change> changes = new ArrayList<>();
    ao.stream(
        SeenTextRow.class,
        Query.select(COLUMNS).where("ID > ?", id).order("ID ASC").limit(most),
        row ->
            SoundRows.one(ao, SeenTextRow.class, row, AoChanges::change).ifPresent(changes::add));
    return changes;
  }

  private static Change change(SeenTextRow row) {
    return new Change(row.getID(), row.getIssueId(), Instant.ofEpochMilli(row.getSeenAt()));
  }

  @Override
  public int countAfter(long id) {
    return ao.count(SeenTextRow.class, Query.select().where("ID > ?", id));
  }

  @Override
  public long newest() {
    return first(Query.select("ID").order("ID DESC"));
  }

  @Override
  public long oldest() {
    return first(Query.select("ID").order("ID ASC"));
  }

  @Override
  public long lastBefore(Instant moment) {
    return first(Query.select("ID").where("SEEN_AT < ?", moment.toEpochMilli()).order("ID DESC"));
  }

  private long first(Query query) {
    List<Long> ids = new ArrayList<>();
    ao.stream(SeenTextRow.class, query.limit(1), row -> ids.add(row.getID()));
    return ids.isEmpty() ? 0 : ids.get(0);
  }

  @Override
  public void prune(Instant moment) {
    long last = lastBefore(moment);
    if (last > 0)
      ao.deleteWithSQL(SeenTextRow.class, "ID < ? AND SEEN_AT < ?", last, moment.toEpochMilli());
  }
}
