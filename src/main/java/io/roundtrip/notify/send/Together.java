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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * News that a person's daily cap kept waiting leaves in one mail: the first of it that may leave
 * leads. The others wait for that mail while it is tried. What its letter says is written in the
 * same step as that it is handed over, so that nothing counts as said that was in no letter.
 *
 * <p>Each try that surely did not leave is written anew. One that may have left leaves again as it
 * was, or not at all until a person decides.
 */
final class Together {
  private static final Verdict.Held IN_DOUBT = new Verdict.Held(Reason.UNCERTAIN);

  /** One that leaves with another. */
  record Part(OutboxEntry mail, Verdict.Sendable to) {}

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

  /** With what leaves with this mail; one question, none where no cap keeps anything waiting. */
  Verdict with(OutboxEntry lead, Verdict verdict) {
    if (lead.isUnsure()) return leads(lead) ? again(lead, verdict) : verdict;
    if (!(verdict instanceof Verdict.Sendable to) || to.rules().dryRun()) return verdict;
    return to.rules().dailyCap() > 0 || leads(lead) ? to.leading(gathered(lead, to)) : to;
  }

  /** Its letter as it was handed over last said more than its own news. */
  static boolean leads(OutboxEntry mail) {
    return Body.isOfSeveral(mail.body());
  }

  /** Written in each row anew, so that whoever looks at one of them meanwhile loses it, or wins. */
  private List<Part> gathered(OutboxEntry lead, Verdict.Sendable to) {
    List<Part> parts = new ArrayList<>();
    List<Message> said = new ArrayList<>(List.of(to.news()));
    for (OutboxEntry row : candidates(lead)) {
      if (parts.size() + 1 >= ComposeDigest.MOST) break;
      Instant now = clock.instant();
      if (!(judge.within(row, now) instanceof Verdict.Sendable also)) continue;
      if (!also.rules().equals(to.rules()) || also.news().isKnown(said)) continue;
      OutboxEntry taken = MailSteps.led(row, lead.id(), now);
      if (!outbox.move(row, taken)) continue;
      parts.add(new Part(write.worded(taken), also));
      said.add(0, also.news());
    }
    return parts;
  }

  /** Those of an earlier try first. One that may have left by itself leaves by itself. */
  private List<OutboxEntry> candidates(OutboxEntry lead) {
    return others(lead).stream()
        .filter(row -> row.lead() == lead.id() || (row.lead() == 0 && isKept(row)))
        .sorted(Comparator.comparing(OutboxEntry::lead).reversed().thenComparing(OutboxEntry::id))
        .toList();
  }

  private static boolean isKept(OutboxEntry row) {
    return row.reason() != null && row.reason().gathers() && !row.isUnsure();
  }

  /** Those who read rows first and then their lead see what binds them. */
  private List<OutboxEntry> others(OutboxEntry lead) {
    Message message = lead.message();
    return outbox.stoppable(message.contact(), message.project()).stream()
        .filter(row -> row.id() != lead.id() && State.WAITING.contains(row.state()))
        .toList();
  }

  /**
   * The same news once more; where a person wants it again, what may be told of it by now. Never
   * any other: who got the first letter may drop a second of this name.
   */
  private Verdict again(OutboxEntry lead, Verdict verdict) {
    if (verdict instanceof Verdict.Held no)
      return no.why().waits() || !isFixed(lead) || isOfReader(lead, no) ? no : inDoubt(lead, no);
    Verdict.Sendable to = (Verdict.Sendable) verdict;
    List<Part> parts = new ArrayList<>();
    for (OutboxEntry row : saidBy(lead)) {
      Verdict now = judge.within(row, clock.instant());
      if (now instanceof Verdict.Held no && no.why().waits()) return no;
      if (now instanceof Verdict.Sendable also && also.rules().equals(to.rules()))
        parts.add(new Part(write.worded(row), also));
      else if (isFixed(lead)) return now instanceof Verdict.Held no ? inDoubt(row, no) : IN_DOUBT;
    }
    return to.leading(parts);
  }

  /** Its item may have moved to where other rules hold. */
  private boolean isOfReader(OutboxEntry lead, Verdict.Held no) {
    return no.why().isOfReader()
        && saidBy(lead).stream().allMatch(row -> no.equals(judge.within(row, clock.instant())));
  }

  private Verdict inDoubt(OutboxEntry row, Verdict.Held no) {
    if (no.why() == Reason.NOT_THEIRS) pass(row);
    return IN_DOUBT;
  }

  /** It may have left, and no person wanted it again since. */
  private static boolean isFixed(OutboxEntry lead) {
    return lead.isUnsure() && leads(lead) && lead.attempt() > 0;
  }

  /** In their order; what ended with it, before that was taken back, waits for it again. */
  private List<OutboxEntry> saidBy(OutboxEntry lead) {
    List<OutboxEntry> rows = new ArrayList<>();
    for (long id : lead.body() == null ? List.<Long>of() : lead.body().others()) {
      Optional<OutboxEntry> row = outbox.find(id);
      if (row.isEmpty() || row.get().lead() != lead.id()) continue;
      OutboxEntry next = row.get();
      if (MailSteps.endedWith(next, lead)) {
        next = MailSteps.ledAgain(next, clock.instant());
        if (!outbox.move(row.get(), next)) continue;
      }
      if (State.STOPPABLE.contains(next.state())) rows.add(next);
    }
    return rows;
  }

  /**
   * It is somebody else's, as an address was corrected: that person gets the news. Before the mail
   * ends, so that a crash loses nothing.
   */
  void pass(OutboxEntry claimed) {
    Instant now = clock.instant();
    for (Message news : judge.instead(claimed.message()))
      outbox.addAgain(OutboxEntry.fresh(news, now, now));
  }

  /** With the reader's words of today. */
  OutboxEntry worded(OutboxEntry mail) {
    return write.worded(mail);
  }

  /**
   * One letter for all of them. Empty: it may have left and said something else.
   *
   * @throws TemplateFault the project's text cannot be used, or they do not fit into one
   */
  Optional<Body> letter(OutboxEntry mail, Verdict.Sendable to, Instant now) {
    Body body = to.leads() ? write.together(mail, to, now) : write.of(mail, to, now);
    return isFixed(mail) && !body.equals(mail.body()) ? Optional.empty() : Optional.of(body);
  }

  /** A try of the lead is over. */
  void after(OutboxEntry tried) {
    List<OutboxEntry> rows = others(tried);
    OutboxEntry lead = outbox.find(tried.id()).orElse(tried);
    for (OutboxEntry row : rows) {
      if (row.lead() != lead.id() || MailSteps.holds(lead, row)) continue;
      Instant now = clock.instant();
      outbox.move(row, MailSteps.ended(lead, row, now).orElseGet(() -> MailSteps.freed(row, now)));
    }
  }

  /** What a claimed mail becomes by the one it was to leave with; empty: it is on its own. */
  Optional<OutboxEntry> became(OutboxEntry claimed) {
    if (claimed.lead() == 0) return Optional.empty();
    Optional<OutboxEntry> lead = outbox.find(claimed.lead());
    if (lead.isEmpty()) return Optional.empty();
    return MailSteps.holds(lead.get(), claimed)
        ? Optional.of(MailSteps.waitsOn(claimed, clock.instant()))
        : MailSteps.ended(lead.get(), claimed, clock.instant());
  }
}
