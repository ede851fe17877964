package io.roundtrip.notify.news;

import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.Followed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The news of one item as they stand at a moment, newest first.
 *
 * @param dry whether mail is written and none leaves
 * @param standstill what keeps all mail from leaving; asked only where an undo window is open
 */
public record News(
    List<UndoWindow> windows,
    List<Outbox.Standing> mails,
    List<Followed.Tally> followed,
    boolean dry,
    Optional<Reason> standstill) {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String TO_BE_MOVED = "waits";

  /** Whether they stay as they are for a while, as far as anybody knows. */
  public boolean isSettled(Instant now) {
    return windows.stream()
            .noneMatch(window -> window.isOpen() && window.ends().isBefore(now.plus(SOON)))
        && mails.stream().noneMatch(Outbox.Standing::isOnItsWay)
        && followed.stream().noneMatch(each -> each.outcome().equals(TO_BE_MOVED));
  }
}
