package io.roundtrip.notify.news.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.news.TrackedItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;

/** Tracked items in the table TRACK. */
public final class AoTrackedItems implements TrackedItems {
  private final ActiveObjects ao;

  public AoTrackedItems(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void begin(Tracked item) {
    Map<String, Object> row =
        Map.of(
            "ITEM_ID", item.item().value(),
            "SINCE", Columns.millis(item.since()));
    Ensured.inserted(() -> ao.create(TrackRow.class, row), () -> find(item.item()).isPresent());
  }

  @Override
  public void end(IssueId item) {
    ao.deleteWithSQL(TrackRow.class, "ITEM_ID = ?", item.value());
  }

  @Override
  public Optional<Tracked> find(IssueId item) {
    return read(Query.select().where("ITEM_ID = ?", item.value())).stream().findFirst();
  }

  @Override
  public Set<IssueId> among(Collection<IssueId> items) {
    Set<IssueId> ours = new HashSet<>();
    for (List<Long> piece : Chunks.of(items.stream().map(IssueId::value).toList())) {
      read(Query.select().where(Chunks.in("ITEM_ID", piece), piece.toArray()))
          .forEach(found -> ours.add(found.item()));
    }
    return ours;
  }

  @Override
  public List<Tracked> after(long last, int most) {
    return read(Query.select().where("ITEM_ID > ?", last).order("ITEM_ID ASC").limit(most));
  }

  @Override
  public List<Begun> begunAfter(long row, int most) {
    List<Begun> begun = new ArrayList<>();
    ao.stream(
        TrackRow.class,
        Query.select("ID, ITEM_ID").where("ID > ?", row).order("ID ASC").limit(most),
        each -> begun.add(new Begun(each.getID(), new IssueId(each.getItemId()))));
    return begun;
  }

  private List<Tracked> read(Query query) {
    return SoundRows.read(ao, TrackRow.class, query, AoTrackedItems::tracked);
  }

  private static Tracked tracked(TrackRow row) {
    return new Tracked(new IssueId(row.getItemId()), Columns.time(row.getSince()));
  }
}
