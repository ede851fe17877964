package io.roundtrip.roadmap.follow;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.Duplicates;
import io.roundtrip.roadmap.ProjectStatus;
import io.roundtrip.roadmap.ProjectStatuses;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import java.util.List;
import java.util.Optional;

/**
 * Moves one piece of feedback after its item. What was true when it was noted is asked again. A
 * change of its own opens no news: feedback that belongs to an item is told of by the item.
 */
public final class MoveFeedback {
  /** What feedback may be moved to, best first. */
  interface Shipped {
    List<String> of(ProjectId project);

    /** In the order of the project's statuses. */
    static Shipped of(ProjectStatuses statuses, StatusMappings mappings) {
      return project -> {
        StatusMapping mapping = mappings.of(project).sure();
        return statuses.of(project).stream()
            .map(ProjectStatus::id)
            .filter(id -> mapping.of(id) == RoadmapStatus.SHIPPED)
            .toList();
      };
    }
  }

  private final Duplicates duplicates;
  private final RoadmapMoves roadmap;
  private final FollowRule rule;
  private final Shipped shipped;
  private final FeedbackMoves moves;

  MoveFeedback(
      Duplicates duplicates,
      RoadmapMoves roadmap,
      FollowRule rule,
      Shipped shipped,
      FeedbackMoves moves) {
    this.duplicates = duplicates;
    this.roadmap = roadmap;
    this.rule = rule;
    this.shipped = shipped;
    this.moves = moves;
  }

  FollowOutcome of(Follow follow) {
    IssueId feedback = follow.feedback();
    Optional<FeedbackMoves.Standing> at = moves.of(feedback);
    if (at.isEmpty()) return FollowOutcome.GONE;
    FollowRule.Decided decided = rule.of(at.get().project());
    if (decided.equals(FollowRule.Decided.UNKNOWN)) return FollowOutcome.WAITS;
    if (!decided.on()) return FollowOutcome.OFF;
    if (!roadmap.isShipped(follow.item())) return FollowOutcome.REVERTED;
    if (!duplicates.of(follow.item()).contains(feedback)) return FollowOutcome.SPLIT;
    List<String> to = shipped.of(at.get().project());
    if (to.contains(at.get().status())) return FollowOutcome.ALREADY;
    if (!decided.decides()) return FollowOutcome.NOBODY;
    return to.isEmpty() ? FollowOutcome.NO_WAY : moves.move(feedback, to, decided.by());
  }
}
