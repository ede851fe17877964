package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * News that reached nobody, as nobody is at the address, goes to the address that its feedback
 * names by now. Safe to repeat: to each person it goes once, and what was passed on is over.
 */
public final class Readdress {
  private static final Set<State> ENDED = Set.of(State.DEAD, State.SKIPPED);
  private static final int MOST = 500;

  private final Audience audience;
  private final Outbox outbox;
  private final Worker mail;
  private final Clock clock;

  Readdress(Audience audience, Outbox outbox, Worker mail, Clock clock) {
    this.audience = audience;
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
  }

  /** Feedback was thought to be from this person. */
  public void from(ContactId was) {
    int passed = 0;
    for (OutboxEntry row : outbox.unreached(was, MOST)) {
      List<Message> instead = audience.instead(row.message());
      for (Message news : instead) if (isPassed(row, news)) passed++;
      if (!instead.isEmpty() && !audience.isTheirs(row.message())) over(row);
    }
    if (passed > 0) mail.wake();
  }

  /** What a correction may have missed: it came while the mail was on its way, or nobody heard. */
  void fromAll() {
    outbox.failed(MOST).stream()
        .filter(Failures.Failed::nobody)
        .map(Failures.Failed::contact)
        .collect(Collectors.toSet())
        .forEach(this::from);
  }

  /** That feedback came in is worth a mail for as long as when it did. */
  private boolean isPassed(OutboxEntry row, Message news) {
    Instant now = clock.instant();
    boolean late = row.created().isBefore(now.minus(NewsPolicy.STALE));
    if (late && news.kind() == Kind.ACKNOWLEDGE) return false;
    return outbox.addAgain(OutboxEntry.fresh(news, now, now));
  }

  private void over(OutboxEntry row) {
    outbox.move(
        row,
        row.go(ENDED, State.SKIPPED, row.due(), Reason.NOT_THEIRS, row.detail(), clock.instant()));
  }
}
