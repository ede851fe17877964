package io.roundtrip;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.roadmap.StatusHistory;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Items with evidence, since their own history says that it was linked; feedback with an author.
 */
final class WaitedForItems implements EvidencedItems {
  private final Evidence evidence;
  private final Signals signals;
  private final StatusHistory histories;

  WaitedForItems(Evidence evidence, Signals signals, StatusHistory histories) {
    this.evidence = evidence;
    this.signals = signals;
    this.histories = histories;
  }

  @Override
  public List<IssueId> after(long last, int most) {
    return Stream.concat(
            evidence.itemsAfter(last, most).stream(), signals.authored(last, most).stream())
        .distinct()
        .sorted(Comparator.comparing(IssueId::value))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Instant> since(IssueId item) {
    Set<IssueId> linked = evidence.linkedTo(item);
    return linked.isEmpty()
        ? signals.byIssue(item).map(Signal::at)
        : histories.linked(item, linked);
  }
}
