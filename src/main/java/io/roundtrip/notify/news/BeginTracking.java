package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;

/** From now on somebody waits for this item. What happened to it before is never told. */
public final class BeginTracking {
  private final TrackedItems tracked;

  BeginTracking(TrackedItems tracked) {
    this.tracked = tracked;
  }

  /**
   * Safe to repeat; the first moment counts.
   *
   * @param since when the evidence was linked
   */
  public void of(IssueId item, Instant since) {
    tracked.begin(new Tracked(item, since));
  }
}
