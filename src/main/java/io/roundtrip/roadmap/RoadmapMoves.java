package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * The moves that are not among the processed changes, in the order of the history, each read as
   * the project it happened in reads it; empty when such a project's mapping cannot be read, so
   * that nobody knows. One query for each project the item was in.
   */
  public Optional<List<RoadmapMoved>> since(ItemHistory history, Set<ChangeId> processed) {
    List<StatusChange> fresh =
        history.changes().stream().filter(change -> !processed.contains(change.id())).toList();
    Map<ProjectId, StatusMapping> mapped =
        fresh.stream()
            .flatMap(change -> Stream.of(change.before(), change.project()))
            .distinct()
            .collect(Collectors.toMap(project -> project, mappings::of));
    if (!mapped.values().stream().allMatch(StatusMapping::isReadable)) return Optional.empty();
    return Optional.of(
        fresh.stream()
            .flatMap(change -> moved(history, change, processed, mapped).stream())
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

  private static StatusMapping by(Map<ProjectId, StatusMapping> mapped, ProjectId project) {
    return mapped.getOrDefault(project, StatusMapping.NONE);
  }

  private static Optional<RoadmapMoved> moved(
      ItemHistory history,
      StatusChange change,
      Set<ChangeId> processed,
      Map<ProjectId, StatusMapping> mapped) {
    RoadmapStatus from = by(mapped, change.before()).of(change.from());
    RoadmapStatus to = by(mapped, change.project()).of(change.to());
    if (from == to) return Optional.empty();
    return Optional.of(
        new RoadmapMoved(
            history.item(),
            change.project(),
            from,
            to,
            change.transition(),
            change.id(),
            change.at(),
            change.by(),
            isFollowed(history, change, processed)));
  }

  private static boolean isFollowed(
      ItemHistory history, StatusChange change, Set<ChangeId> processed) {
    List<StatusChange> all = history.changes();
    return all.subList(all.indexOf(change), all.size()).stream()
        .anyMatch(later -> processed.contains(later.id()));
  }
}
