package io.roundtrip.roadmap.follow.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.follow.Follow;
import io.roundtrip.roadmap.follow.FollowOutcome;
import io.roundtrip.roadmap.follow.Follows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** {@link Follows} in the table FOLLOW. */
public final class AoFollows implements Follows {
  private static final int MOST = 5_000;

  private final ActiveObjects ao;
  private final ConditionalWrites writes;

  public AoFollows(ActiveObjects ao, ConditionalWrites writes) {
    this.ao = ao;
    this.writes = writes;
    SoundRows.knows(ao, FollowRow.class, "OUTCOME", FollowOutcome.class, AoFollows::one);
  }

  @Override
  public void add(ItemShipped fact, Collection<IssueId> feedback, Instant now) {
    for (IssueId one : feedback) {
      String key = fact.item().value() + "." + fact.change().value() + "." + one.value();
      if (isThere(key)) continue;
      Map<String, Object> row = new HashMap<>();
      row.put("FOLLOW_KEY", key);
      row.put("VER", 0);
      row.put("ITEM_ID", fact.item().value());
      row.put("CHANGE_ID", fact.change().value());
      row.put("FEEDBACK_ID", one.value());
      row.put("OUTCOME", FollowOutcome.WAITS.name());
      row.put("TRIES", 0);
      row.put("DUE_AT", now.toEpochMilli());
      row.put("NOTED_AT", now.toEpochMilli());
      Ensured.inserted(() -> ao.create(FollowRow.class, row), () -> isThere(key));
    }
  }

  private boolean isThere(String key) {
    return ao.count(FollowRow.class, "FOLLOW_KEY = ?", key) > 0;
  }

  @Override
  public List<Follow> waiting(Instant now, int most) {
    Query due =
        Query.select()
            .where("OUTCOME = ? AND DUE_AT <= ?", FollowOutcome.WAITS.name(), now.toEpochMilli())
            .order("ID ASC")
            .limit(most);
    return SoundRows.read(ao, FollowRow.class, due, AoFollows::follow);
  }

  @Override
  public Optional<Follow> take(Follow waiting, Instant again) {
    Map<String, Object> columns =
        Map.of("DUE_AT", again.toEpochMilli(), "TRIES", waiting.tries() + 1);
    if (!writes.move(FollowRow.class, waiting.id(), waiting.version(), columns))
      return Optional.empty();
    return Optional.of(
        new Follow(
            waiting.id(),
            waiting.version() + 1,
            waiting.item(),
            waiting.change(),
            waiting.feedback(),
            waiting.tries() + 1));
  }

  @Override
  public boolean put(Follow taken, FollowOutcome outcome) {
    return writes.move(
        FollowRow.class, taken.id(), taken.version(), Map.of("OUTCOME", outcome.name()));
  }

  @Override
  public List<Tally> of(IssueId item) {
    Query those = Query.select().where("ITEM_ID = ?", item.value()).order("ID DESC").limit(MOST);
    Map<Tally, Integer> counted = new LinkedHashMap<>();
    SoundRows.read(ao, FollowRow.class, those, AoFollows::one)
        .forEach(one -> counted.merge(one, 1, Integer::sum));
    return counted.entrySet().stream()
        .map(e -> new Tally(e.getKey().change(), e.getKey().outcome(), e.getValue()))
        .toList();
  }

  @Override
  public int failed(Instant since) {
    return ao.count(
        FollowRow.class,
        "OUTCOME = ? AND NOTED_AT >= ?",
        FollowOutcome.FAILED.name(),
        since.toEpochMilli());
  }

  private static Tally one(FollowRow row) {
    return new Tally(
        new ChangeId(row.getChangeId()), FollowOutcome.valueOf(row.getOutcome()).word(), 1);
  }

  private static Follow follow(FollowRow row) {
    return new Follow(
        row.getID(),
        row.getVer(),
        new IssueId(row.getItemId()),
        new ChangeId(row.getChangeId()),
        new IssueId(row.getFeedbackId()),
        row.getTries());
  }
}
