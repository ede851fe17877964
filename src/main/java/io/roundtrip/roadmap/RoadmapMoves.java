package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what really happened to an item. Change ids are compared as sets, never as "all above":
 * Jira hands them out in banks per node, so a lower id may be committed later.
 */
public final class RoadmapMoves {
  private final StatusHistory histories;
  private final StatusMappings mappings;

  public RoadmapMoves(StatusHistory histories, StatusMappings mappings) {
    this.histories = histories;
    this.mappings = mappings;
  }

  /**
   * The moves that are not among the processed changes, oldest first; empty when the project's
   * mapping cannot be read, so that nobody knows. One query.
   */
  public Optional<List<RoadmapMoved>> since(ItemHistory history, Set<ChangeId> processed) {
    StatusMapping mapping = mappings.of(history.project());
    if (!mapping.isReadable()) return Optional.empty();
    return Optional.of(
        history.changes().stream()
            .filter(change -> !processed.contains(change.id()))
            .flatMap(change -> moved(history, change, mapping).stream())
            .toList());
  }

  /**
   * Where the item stands now; empty when the issue is gone or its project's mapping was never
   * saved or cannot be read.
   */
  public Optional<RoadmapStatus> now(IssueId item) {
    return histories
        .of(item)
        .flatMap(history -> mappings.of(history.project()).now(history.status()));
  }

  /**
   * @throws IllegalStateException when the mapping cannot be read
   */
  public boolean isShipped(IssueId item) {
    return histories
        .of(item)
        .flatMap(history -> mappings.of(history.project()).sure().now(history.status()))
        .filter(RoadmapStatus.SHIPPED::equals)
        .isPresent();
  }

  private static Optional<RoadmapMoved> moved(
      ItemHistory history, StatusChange change, StatusMapping mapping) {
    RoadmapStatus from = mapping.of(change.from());
    RoadmapStatus to = mapping.of(change.to());
    if (from == to) return Optional.empty();
    return Optional.of(
        new RoadmapMoved(
            history.item(), history.project(), from, to, change.id(), change.at(), change.by()));
  }
}
