package io.roundtrip;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.roadmap.StatusHistory;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Items with evidence, since their own history says that it was linked; feedback of somebody's own.
 */
record AskedItems(Evidence evidence, Signals signals, StatusHistory histories)
    implements EvidencedItems {
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
  public Set<IssueId> among(Set<IssueId> items) {
    Set<IssueId> asked = new HashSet<>(evidence.among(items));
    asked.addAll(signals.byIssues(items).keySet());
    return asked;
  }

  @Override
  public Optional<Instant> since(IssueId item) {
    Set<IssueId> linked = evidence.linkedTo(item);
    return linked.isEmpty()
        ? signals.byIssue(item).map(Signal::at)
        : histories.linked(item, linked);
  }
}
