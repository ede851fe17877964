package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import java.time.Duration;
import java.time.Instant;

/** The items we tell of: their project is on and somebody waits for them. */
final class OurItems {
  /** The event of a change comes this long after the change at most. */
  private static final Duration EVENT_LATE = Duration.ofMinutes(1);

  private final TrackedItems tracked;
  private final BeginTracking begin;
  private final Audience audience;
  private final Rulebook rulebook;

  OurItems(TrackedItems tracked, BeginTracking begin, Audience audience, Rulebook rulebook) {
    this.tracked = tracked;
    this.begin = begin;
    this.audience = audience;
    this.rulebook = rulebook;
  }

  boolean isOn(ItemHistory item) {
    return rulebook.of(item.project()).on();
  }

  boolean isTracked(IssueId item) {
    return tracked.find(item).isPresent();
  }

  /** Whether somebody waits for it, and did when this happened, as far as clocks say. */
  boolean waitedFor(IssueId item, StatusChange change) {
    return tracked
        .find(item)
        .filter(since -> !change.at().isBefore(since.since().minus(NewsPolicy.SKEW)))
        .isPresent();
  }

  /** An item nobody tracked yet, but somebody asked for, is tracked from just before the event. */
  boolean track(ItemHistory item, Instant heard) {
    if (!isOn(item)) return false;
    if (tracked.find(item.item()).isPresent()) return true;
    if (audience.of(item.item()).isEmpty() && !audience.isPart(item.item())) return false;
    begin.of(item.item(), heard.minus(EVENT_LATE));
    return true;
  }
}
