package io.roundtrip.notify.news;

import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is news, when it is told, and by which mail. Pure. */
final class NewsPolicy {
  /** A customer who spoke longer ago is not answered any more. */
  static final Duration STALE = Duration.ofHours(24);

  /**
   * How far the time of a change may be from that of its commit on another node's clock: each clock
   * is ten minutes off at most, and a commit comes ten minutes late at most.
   */
  static final Duration SKEW = Duration.ofMinutes(30);

  private static final int LONGEST_IN_WINDOWS = 4;

  private NewsPolicy() {}

  /** Found too late for anybody to decide about. */
  static boolean isOld(RoadmapMoved move, Instant now) {
    return move.at().isBefore(now.minus(NewsGuard.OLD));
  }

  /**
   * What happened before somebody asked, or before the project was switched on, is history; what
   * clocks cannot tell from it was kept as dealt with then.
   */
  static boolean isNews(RoadmapMoved move, Tracked item, Rules rules) {
    return !move.at().isBefore(item.since().minus(SKEW))
        && !move.at().isBefore(rules.since().minus(SKEW));
  }

  /** A window after the last change, but not for ever when somebody keeps moving the item. */
  static Instant end(Instant first, Instant last, Duration window) {
    Instant idle = last.plus(window);
    Instant longest = first.plus(window.multipliedBy(LONGEST_IN_WINDOWS));
    return idle.isBefore(longest) ? idle : longest;
  }

  /** Which mail tells of this status; empty when customers are never told of it. */
  static Optional<Kind> kind(RoadmapStatus status) {
    return switch (status) {
      case SHIPPED -> Optional.of(Kind.SHIPPED);
      case PLANNED, IN_PROGRESS -> Optional.of(Kind.STATUS);
      case NOT_PLANNED -> Optional.of(Kind.NOT_PLANNED);
      case UNDER_REVIEW -> Optional.empty();
    };
  }

  /** Work led to shipped what was not before, whoever is told of it. */
  static boolean ships(UndoWindow ended) {
    return ended.to() == RoadmapStatus.SHIPPED
        && !ended.isNetZero()
        && ended.outcome() != Reason.PROJECT_OFF
        && ended.outcome() != Reason.MOVED_OR_MIGRATED;
  }

  /** Why a finished undo window tells nobody; empty when somebody is told. */
  static Optional<Reason> silent(UndoWindow undoWindow, Rules rules) {
    if (!rules.on()) return rules.silence();
    return isTold(undoWindow.to(), rules) ? Optional.empty() : Optional.of(Reason.STATUS_NOT_TOLD);
  }

  static boolean isTold(RoadmapStatus status, Rules rules) {
    return rules.told().contains(status) && kind(status).isPresent();
  }
}
