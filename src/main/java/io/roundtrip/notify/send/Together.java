package io.roundtrip.notify.send;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.letter.ComposeDigest;
import io.roundtrip.notify.letter.TemplateFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * News that a person's daily cap kept waiting leaves in one mail: the first of it that may leave
 * leads, the others are that mail's from before it is handed over until it is known what became of
 * it. What it said is said; if it never left, each is on its own again.
 */
final class Together {
  private static final Duration NEXT_LOOK = Duration.ofHours(1);

  /** One that leaves with another. */
  record Part(OutboxEntry mail, Verdict.Sendable to) {}

  /**
   * @param leads whether others leave in it
   */
  record Letter(Body body, boolean leads) {}

  private final Outbox outbox;
  private final JudgeMail judge;
  private final WriteLetter write;
  private final Clock clock;

  Together(Outbox outbox, JudgeMail judge, WriteLetter write, Clock clock) {
    this.outbox = outbox;
    this.judge = judge;
    this.write = write;
    this.clock = clock;
  }

  /** What leaves with this mail; one question, none where no cap keeps anything waiting. */
  List<Part> with(OutboxEntry lead, Verdict.Sendable to) {
    if (to.rules().dailyCap() == 0 || to.rules().dryRun()) return List.of();
    List<Part> parts = new ArrayList<>();
    for (OutboxEntry row : others(lead)) {
      boolean mine = row.lead() == lead.id();
      boolean kept = row.lead() == 0 && row.reason() == Reason.DAILY_CAP;
      if ((!mine && !kept) || parts.size() + 1 >= ComposeDigest.MOST) continue;
      Instant now = clock.instant();
      if (judge.within(row, now) instanceof Verdict.Sendable also
          && also.rules().equals(to.rules())
          && !also.news().isKnown(List.of(to.news()))) {
        OutboxEntry taken = MailSteps.led(row, lead.id(), now.plus(NEXT_LOOK), now);
        if (outbox.move(row, taken)) parts.add(new Part(write.worded(taken), also));
      } else if (mine) outbox.move(row, MailSteps.freed(row, now));
    }
    return parts;
  }

  private List<OutboxEntry> others(OutboxEntry lead) {
    Message message = lead.message();
    return outbox.stoppable(message.contact(), message.project()).stream()
        .filter(row -> row.id() != lead.id() && State.WAITING.contains(row.state()))
        .toList();
  }

  /**
   * It is somebody else's, as an address was corrected: that person gets the news. Before the mail
   * ends, so that a crash loses nothing.
   */
  void pass(OutboxEntry claimed) {
    Instant now = clock.instant();
    for (Message news : judge.instead(claimed.message()))
      outbox.add(OutboxEntry.fresh(news, now, now));
  }

  /** With the reader's words of today. */
  OutboxEntry worded(OutboxEntry mail) {
    return write.worded(mail);
  }

  /**
   * One letter for all of them; where they do not fit into one the others are on their own.
   *
   * @throws TemplateFault the project's text cannot be used
   */
  Letter letter(OutboxEntry mail, Verdict.Sendable to, List<Part> others, Instant now) {
    if (others.isEmpty()) return new Letter(write.of(mail, to, now), false);
    try {
      return new Letter(write.together(mail, to, others, now), true);
    } catch (TemplateFault tooMuch) {
      free(others);
      return new Letter(write.of(mail, to, now), false);
    }
  }

  private void free(List<Part> parts) {
    for (Part part : parts) outbox.move(part.mail(), MailSteps.freed(part.mail(), clock.instant()));
  }

  /** A try of the lead is over. */
  void after(OutboxEntry tried) {
    OutboxEntry lead = outbox.find(tried.id()).orElse(tried);
    for (OutboxEntry row : others(lead)) {
      if (row.lead() != lead.id()) continue;
      Instant now = clock.instant();
      Optional<OutboxEntry> next = became(lead, row);
      if (next.isPresent()) outbox.move(row, next.get());
      else if (!isOpen(lead)) outbox.move(row, MailSteps.freed(row, now));
    }
  }

  /** What a claimed mail becomes by the one it was to leave with; empty: it is on its own. */
  Optional<OutboxEntry> became(OutboxEntry claimed) {
    if (claimed.lead() == 0) return Optional.empty();
    Optional<OutboxEntry> lead = outbox.find(claimed.lead());
    if (lead.isEmpty()) return Optional.empty();
    Instant now = clock.instant();
    return isOpen(lead.get())
        ? Optional.of(claimed.putBack(now.plus(NEXT_LOOK), Reason.IN_DIGEST, "", now))
        : became(lead.get(), claimed);
  }

  /** Also what may have left and a person left at that counts as told. */
  private Optional<OutboxEntry> became(OutboxEntry lead, OutboxEntry row) {
    Instant now = clock.instant();
    if (lead.state() == State.SENT) return Optional.of(MailSteps.said(row, lead, now));
    if (lead.state() == State.SKIPPED && lead.maybeLeft() != null)
      return Optional.of(row.skipped(Reason.DISCARDED, lead.detail(), lead.body(), now));
    return Optional.empty();
  }

  private static boolean isOpen(OutboxEntry lead) {
    return !lead.state().isFinal() || lead.isUnsure();
  }
}
