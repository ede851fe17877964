package io.roundtrip.notify.send.lease.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.notify.send.lease.Beats;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;

/** Signs of life in the table BEAT. */
public final class AoBeats implements Beats {
  private final ActiveObjects ao;

  public AoBeats(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void beat(String node, Instant now) {
    BeatRow[] mine = rows(Set.of(node));
    if (mine.length == 0) {
      ao.create(
          BeatRow.class, Map.of("NODE_NAME", node, "BEATS", 1L, "BEAT_AT", now.toEpochMilli()));
      return;
    }
    mine[0].setBeats(mine[0].getBeats() + 1);
    mine[0].setBeatAt(now.toEpochMilli());
    mine[0].save();
  }

  @Override
  public Map<String, Long> of(Set<String> nodes) {
    if (nodes.isEmpty()) return Map.of();
    Map<String, Long> heard = new HashMap<>();
    for (BeatRow row : rows(nodes)) heard.put(row.getNodeName(), row.getBeats());
    return heard;
  }

  private BeatRow[] rows(Set<String> nodes) {
    List<String> names = nodes.stream().sorted().toList();
    return ao.find(
        BeatRow.class, Query.select().where(Chunks.in("NODE_NAME", names), names.toArray()));
  }
}
