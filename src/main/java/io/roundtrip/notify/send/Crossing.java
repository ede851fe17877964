package io.roundtrip.notify.send;

import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two mails that must not both leave can be judged by two nodes at once. So each sender looks once
 * more after it wrote its hand-off: the later one sees the other, and goes back to be judged again.
 * When both see each other both go back, the older one for a shorter time.
 */
final class Crossing {
  private static final int REMEMBERED = 500;
  private static final Duration OLDER_WAITS = Duration.ofSeconds(5);
  private static final Duration YOUNGER_WAITS = Duration.ofSeconds(30);

  private final Outbox outbox;

  Crossing(Outbox outbox) {
    this.outbox = outbox;
  }

  /** What the mail becomes that must not leave now; empty: it may. */
  Optional<OutboxEntry> back(OutboxEntry handed, Verdict.Sendable to, Instant now) {
    if (to.news().status() == null && to.rules().dailyCap() == 0) return Optional.empty();
    List<Outbox.Gone> others =
        outbox.goneTo(to.reader().id(), REMEMBERED).stream()
            .filter(other -> other.id() != handed.id())
            .toList();
    if (!isTold(others, to.news()) && !isTooMuch(others, to.rules().dailyCap(), now))
      return Optional.empty();
    boolean younger =
        others.stream().anyMatch(o -> o.state() == State.HANDOFF && o.id() < handed.id());
    Reason before = handed.reason();
    Reason why = before == null ? Reason.TRY_LATER : before;
    Instant next = now.plus(younger ? YOUNGER_WAITS : OLDER_WAITS);
    return Optional.of(handed.putBack(next, why, "", now));
  }

  private static boolean isTold(List<Outbox.Gone> others, Message news) {
    return news.isKnown(
        others.stream().map(Outbox.Gone::message).filter(past -> past.status() != null).toList());
  }

  private static boolean isTooMuch(List<Outbox.Gone> others, int most, Instant now) {
    Instant since = now.minus(DailyCap.PERIOD);
    return most > 0
        && others.stream()
                .filter(o -> o.state() == State.HANDOFF || !o.changed().isBefore(since))
                .count()
            >= most;
  }
}
