package io.roundtrip.notify.news.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Claims;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.news.Cycle;
import io.roundtrip.notify.news.Cycles;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * Cycles in the table CYCLE. The unique OPEN_KEY is the item's id while open, "closed-id"
 * afterwards, never NULL (SQL Server allows one).
 */
public final class AoCycles implements Cycles {
  private final ActiveObjects ao;
  private final Claims claims;

  public AoCycles(ActiveObjects ao, Claims claims) {
    this.ao = ao;
    this.claims = claims;
  }

  @Override
  public boolean open(Cycle fresh) {
    Map<String, @Nullable Object> row = changing(fresh);
    row.put("OPEN_KEY", openKey(fresh));
    row.put("VER", fresh.version());
    row.put("ITEM_ID", fresh.item().value());
    try {
      ao.create(CycleRow.class, row);
      return true;
    } catch (RuntimeException refused) {
      if (ao.count(CycleRow.class, Query.select().where("OPEN_KEY = ?", openKey(fresh))) > 0)
        return false;
      throw refused;
    }
  }

  @Override
  public List<Cycle> of(IssueId item, int most) {
    return read(Query.select().where("ITEM_ID = ?", item.value()).order("ID DESC").limit(most));
  }

  @Override
  public List<Cycle> toFinish(Instant now, int most) {
    return read(
        Query.select()
            .where(
                "STEP = ? OR (STEP = ? AND ENDS_AT <= ?)",
                Cycle.Step.CLOSED.name(),
                Cycle.Step.OPEN.name(),
                now.toEpochMilli())
            .order("ID ASC")
            .limit(most));
  }

  @Override
  public Instant nextEnd() {
    return read(
            Query.select().where("STEP = ?", Cycle.Step.OPEN.name()).order("ENDS_AT ASC").limit(1))
        .stream()
        .map(Cycle::ends)
        .findFirst()
        .orElse(Instant.MAX);
  }

  @Override
  public boolean move(Cycle now, Cycle next) {
    Map<String, @Nullable Object> columns = changing(next);
    if (next.step() != Cycle.Step.OPEN) columns.put("OPEN_KEY", "closed-" + next.id());
    return claims.move(CycleRow.class, now.id(), now.version(), columns);
  }

  private List<Cycle> read(Query query) {
    return Stream.of(ao.find(CycleRow.class, query)).map(AoCycles::cycle).toList();
  }

  private static String openKey(Cycle cycle) {
    return Long.toString(cycle.item().value());
  }

  private static Map<String, @Nullable Object> changing(Cycle cycle) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("PROJECT_ID", cycle.project().value());
    row.put("STEP", cycle.step().name());
    row.put("FROM_STATUS", cycle.from().name());
    row.put("TO_STATUS", cycle.to().name());
    row.put("FIRST_AT", cycle.first().toEpochMilli());
    row.put("LAST_AT", cycle.last().toEpochMilli());
    row.put("ENDS_AT", cycle.ends().toEpochMilli());
    row.put(
        "CHANGES",
        cycle.changes().stream()
            .map(c -> Long.toString(c.value()))
            .collect(Collectors.joining(",")));
    row.put("OUTCOME", Columns.name(cycle.outcome()));
    row.put("TOLD", cycle.told());
    return row;
  }

  private static Cycle cycle(CycleRow row) {
    return new Cycle(
        row.getID(),
        row.getVer(),
        new IssueId(row.getItemId()),
        new ProjectId(row.getProjectId()),
        Cycle.Step.valueOf(row.getStep()),
        RoadmapStatus.valueOf(row.getFromStatus()),
        RoadmapStatus.valueOf(row.getToStatus()),
        Columns.time(row.getFirstAt()),
        Columns.time(row.getLastAt()),
        Columns.time(row.getEndsAt()),
        Stream.of(row.getChanges().split(",")).map(id -> new ChangeId(Long.parseLong(id))).toList(),
        Columns.value(Reason.class, row.getOutcome()),
        row.getTold());
  }
}
