package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.ArrayList;
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
   * Where the statuses allow it that what was not processed came last, it did.
   *
   * <p>The moves that are not among the processed changes, in the order of the history, each read
   * as the project it happened in reads it; empty when such a project's mapping cannot be read, so
   * that nobody knows. One query for each project the item was in.
   */
  public Optional<List<RoadmapMoved>> since(ItemHistory history, Set<ChangeId> processed) {
    List<StatusChange> unseen =
        history.changes().stream().filter(change -> !processed.contains(change.id())).toList();
    List<StatusChange> newest = StatusChain.of(unseen, history.status());
    boolean last = StatusChain.isChain(newest, history.status());
    List<StatusChange> all = last ? after(history, newest) : history.changes();
    Map<ProjectId, StatusMapping> mapped =
        unseen.stream()
            .flatMap(change -> Stream.of(before(change, all), change))
            .flatMap(change -> Stream.of(change.before(), change.project()))
            .distinct()
            .collect(Collectors.toMap(project -> project, mappings::of));
    if (!mapped.values().stream().allMatch(StatusMapping::isReadable)) return Optional.empty();
    return Optional.of(
        all.stream()
            .filter(change -> !processed.contains(change.id()))
            .flatMap(change -> moved(history.item(), change, all, processed, mapped).stream())
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

  /** These came last; what was before led to where the first of them began. */
  private static List<StatusChange> after(ItemHistory history, List<StatusChange> newest) {
    if (newest.isEmpty()) return history.changes();
    List<StatusChange> before = new ArrayList<>(history.changes());
    before.removeAll(newest);
    List<StatusChange> all = new ArrayList<>(StatusChain.of(before, newest.get(0).from()));
    all.addAll(newest);
    return all;
  }

  /** What led to where this one began; itself, when nothing did. */
  private static StatusChange before(StatusChange change, List<StatusChange> all) {
    int at = all.indexOf(change);
    return at == 0 ? change : all.get(at - 1);
  }

  /** Two that overlap both say that they began where the first of them did; the order says more. */
  private static RoadmapStatus from(
      StatusChange change, List<StatusChange> all, Map<ProjectId, StatusMapping> mapped) {
    StatusChange before = before(change, all);
    boolean overlap = before != change && !before.to().equals(change.from());
    return overlap
        ? by(mapped, before.project()).of(before.to())
        : by(mapped, change.before()).of(change.from());
  }

  private static boolean isWork(StatusChange change) {
    return change.transition() && !change.from().equals(change.to());
  }

  private static Optional<RoadmapMoved> moved(
      IssueId item,
      StatusChange change,
      List<StatusChange> all,
      Set<ChangeId> processed,
      Map<ProjectId, StatusMapping> mapped) {
    RoadmapStatus from = from(change, all, mapped);
    RoadmapStatus to = by(mapped, change.project()).of(change.to());
    if (from == to && !(isWork(change) && to != RoadmapStatus.UNDER_REVIEW))
      return Optional.empty();
    boolean followed =
        all.subList(all.indexOf(change), all.size()).stream()
            .anyMatch(later -> processed.contains(later.id()));
    return Optional.of(
        new RoadmapMoved(
            item,
            change.project(),
            from,
            to,
            change.transition(),
            change.id(),
            change.at(),
            change.by(),
            followed));
  }
}
