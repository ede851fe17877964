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
 * What one mail must take into account of the others to the same person: those that left, that are
 * leaving, or of which nobody knows. Of two of which nobody knows only the younger looks at the
 * older, so that no two wait for each other. What it leaves with is no other mail.
 *
 * @param bounced a server said that nobody has this address
 */
record Earlier(Message news, List<Outbox.Gone> mails, boolean bounced) {
  private static final int REMEMBERED = 1_000;
  private static final Duration PERIOD = Duration.ofDays(1);
  private static final Duration OLDER_WAITS = Duration.ofSeconds(5);
  private static final Duration YOUNGER_WAITS = Duration.ofSeconds(30);

  /** One query. */
  static Earlier of(Outbox outbox, OutboxEntry mail, Message news) {
    Outbox.Past past = outbox.past(news.contact(), REMEMBERED);
    return new Earlier(
        news,
        past.gone().stream()
            .filter(other -> !isOneLetter(other, mail))
            .filter(other -> !other.unsure() || isLeaving(other) || isBefore(other, mail))
            .toList(),
        past.bounced());
  }

  private static boolean isOneLetter(Outbox.Gone other, OutboxEntry mail) {
    if (other.id() == mail.id() || other.id() == mail.lead()) return true;
    return other.lead() > 0 && (other.lead() == mail.id() || other.lead() == mail.lead());
  }

  private static boolean isLeaving(Outbox.Gone other) {
    return other.state() == State.HANDOFF;
  }

  private static boolean isBefore(Outbox.Gone unsure, OutboxEntry mail) {
    return !mail.isUnsure() || unsure.id() < mail.id();
  }

  /** Without those that are leaving for the first time: that will be over in a moment. */
  Earlier settled() {
    return new Earlier(
        news,
        mails.stream().filter(other -> !isLeaving(other) || other.unsure()).toList(),
        bounced);
  }

  /** DUPLICATE, or MAYBE_TOLD until it is known; empty: it is news. */
  Optional<Reason> told() {
    return Outbox.Gone.against(news, mails);
  }

  private boolean isAnyTold(List<Together.Part> others) {
    return others.stream()
        .anyMatch(part -> Outbox.Gone.against(part.to().news(), mails).isPresent());
  }

  /** How many within a day. */
  int today(Instant now) {
    Instant since = now.minus(PERIOD);
    return (int)
        mails.stream()
            .filter(other -> other.lead() == 0)
            .filter(other -> isLeaving(other) || !other.at().isBefore(since))
            .count();
  }

  /**
   * What the mail becomes that must not leave now; empty: it may. Two mails that must not both
   * leave can be judged by two nodes at once. So each sender looks once more after it wrote its
   * hand-off: the later one sees the other, and goes back to be judged again. When both see each
   * other both go back, the older one for a shorter time.
   */
  Optional<OutboxEntry> back(OutboxEntry handed, Verdict.Sendable to, Instant now) {
    int dailyCap = to.rules().dailyCap();
    boolean tooMuch = dailyCap > 0 && today(now) >= dailyCap;
    if (told().isEmpty() && !isAnyTold(to.others()) && !tooMuch) return Optional.empty();
    boolean younger =
        mails.stream().anyMatch(other -> isLeaving(other) && other.id() < handed.id());
    Reason before = handed.reason();
    Reason why = before == null ? Reason.TRY_LATER : before;
    Instant next = now.plus(younger ? YOUNGER_WAITS : OLDER_WAITS);
    return Optional.of(handed.putBack(next, why, "", now));
  }
}
