package io.roundtrip.notify.news.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.SeenChanges;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Changes that are dealt with, in the table SEEN. */
public final class AoSeenChanges implements SeenChanges {
  private final ActiveObjects ao;

  public AoSeenChanges(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Set<ChangeId> of(IssueId item) {
    return Stream.of(ao.find(SeenRow.class, Query.select().where("ITEM_ID = ?", item.value())))
        .map(row -> new ChangeId(row.getChangeId()))
        .collect(Collectors.toSet());
  }

  @Override
  public void add(IssueId item, ChangeId change, Instant now) {
    String key = item.value() + ":" + change.value();
    Map<String, Object> row =
        Map.of(
            "SEEN_KEY", key,
            "ITEM_ID", item.value(),
            "CHANGE_ID", change.value(),
            "SEEN_AT", now.toEpochMilli());
    Ensured.inserted(
        () -> ao.create(SeenRow.class, row),
        () -> ao.count(SeenRow.class, Query.select().where("SEEN_KEY = ?", key)) > 0);
  }
}
