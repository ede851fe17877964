package io.roundtrip.roadmap.follow;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.ItemShipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In memory; may be trusted, it passes the contract. */
public final class InMemoryFollows implements Follows {
  private record Row(Follow follow, FollowOutcome outcome, Instant due, Instant noted) {}

  private final List<Row> rows = new ArrayList<>();

  @Override
  public void add(ItemShipped fact, Collection<IssueId> feedback, Instant now) {
    for (IssueId one : feedback) {
      Follow follow = new Follow(rows.size(), 0, fact.item(), fact.change(), one, 0);
      if (rows.stream().noneMatch(row -> isSame(row.follow(), follow)))
        rows.add(new Row(follow, FollowOutcome.WAITS, now, now));
    }
  }

  private static boolean isSame(Follow one, Follow other) {
    return one.item().equals(other.item())
        && one.change().equals(other.change())
        && one.feedback().equals(other.feedback());
  }

  @Override
  public List<Follow> waiting(Instant now, int most) {
    return rows.stream()
        .filter(row -> row.outcome() == FollowOutcome.WAITS && !row.due().isAfter(now))
        .map(Row::follow)
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Follow> take(Follow waiting, Instant again) {
    Row row = rows.get((int) waiting.id());
    if (row.follow().version() != waiting.version()) return Optional.empty();
    Follow taken = next(waiting, waiting.tries() + 1);
    rows.set((int) waiting.id(), new Row(taken, row.outcome(), again, row.noted()));
    return Optional.of(taken);
  }

  @Override
  public boolean put(Follow taken, FollowOutcome outcome) {
    Row row = rows.get((int) taken.id());
    if (row.follow().version() != taken.version()) return false;
    rows.set(
        (int) taken.id(), new Row(next(taken, taken.tries()), outcome, row.due(), row.noted()));
    return true;
  }

  private static Follow next(Follow follow, int tries) {
    return new Follow(
        follow.id(),
        follow.version() + 1,
        follow.item(),
        follow.change(),
        follow.feedback(),
        tries);
  }

  @Override
  public int failed(Instant since) {
    return (int)
        rows.stream()
            .filter(row -> row.outcome() == FollowOutcome.FAILED && !row.noted().isBefore(since))
            .count();
  }

  @Override
  public List<Tally> of(IssueId item) {
    Map<Tally, Integer> counted = new LinkedHashMap<>();
    for (Row row : rows)
      if (row.follow().item().equals(item))
        counted.merge(new Tally(row.follow().change(), row.outcome().word(), 1), 1, Integer::sum);
    return counted.entrySet().stream()
        .map(each -> new Tally(each.getKey().change(), each.getKey().outcome(), each.getValue()))
        .toList();
  }
}
