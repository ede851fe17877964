package io.roundtrip.notify.letter;

import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mail about a merge may say of the item's status. Pure. */
public final class MergeNews {
  private MergeNews() {}

  /**
   * An item that is settled without the project telling of it: a mail would have to keep silent
   * about the only thing that counts.
   */
  public static Optional<Reason> against(@Nullable RoadmapStatus status, Rules rules) {
    return isSettled(status) && !names(status, rules)
        ? Optional.of(Reason.STATUS_NOT_TOLD)
        : Optional.empty();
  }

  /** Whether the status is named: only where the project tells of it anyway. */
  public static boolean names(@Nullable RoadmapStatus status, Rules rules) {
    return status != null && rules.told().contains(status);
  }

  /** Whether another mail will follow. */
  public static boolean promises(@Nullable RoadmapStatus status, Rules rules) {
    return !isSettled(status) && !rules.told().isEmpty();
  }

  private static boolean isSettled(@Nullable RoadmapStatus status) {
    return status == RoadmapStatus.SHIPPED || status == RoadmapStatus.NOT_PLANNED;
  }
}
