package io.roundtrip.notify.news.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.sweep.Looks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** Looks in the table TRACK. */
public final class AoLooks implements Looks {
  private final ActiveObjects ao;

  public AoLooks(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Map<IssueId, String> last(Collection<IssueId> items) {
    Map<IssueId, String> last = new HashMap<>();
    for (List<Long> piece : Chunks.of(items.stream().map(IssueId::value).toList()))
      ao.stream(
          TrackRow.class,
          Query.select("ID, ITEM_ID, LOOKED").where(Chunks.in("ITEM_ID", piece), piece.toArray()),
          row -> {
            String state = row.getLooked();
            if (state != null) last.put(new IssueId(row.getItemId()), state);
          });
    return last;
  }

  @Override
  public void keep(IssueId item, String state) {
    for (TrackRow row :
        ao.find(TrackRow.class, Query.select().where("ITEM_ID = ?", item.value()))) {
      row.setLooked(state);
      row.save();
    }
  }
}
