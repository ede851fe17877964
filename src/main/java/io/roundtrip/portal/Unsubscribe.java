package io.roundtrip.portal;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.TakenBack;
import io.roundtrip.customers.Word;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.StopMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A person wants no more mail, or takes that back. First the answer goes into the ledger, then
 * every mail that still waits is taken back; a sender that is at work meets one or the other. Safe
 * to repeat: each link says no once, so stopping again by the same one adds nothing. A person we no
 * longer know gets the same answer as one we know.
 *
 * <p>A link stops the mail for as long as it lies in an inbox, but grants nothing: only the stop
 * that this very link made less than a day ago can be taken back with it, and only if the person
 * had not said no otherwise, as by another link; then what held before holds again. So nobody gets
 * consent out of an old or forwarded mail.
 */
public final class Unsubscribe {
  static final Duration UNDONE_WITHIN = Duration.ofHours(24);

  /** What holds for the person of a link. */
  enum Standing {
    OPEN,
    /** Stopped by this very link, which still takes it back. */
    STOPPED_HERE,
    STOPPED
  }

  private final Contacts contacts;
  private final StopMail stop;
  private final Clock clock;

  public Unsubscribe(Contacts contacts, StopMail stop, Clock clock) {
    this.contacts = contacts;
    this.stop = stop;
    this.clock = clock;
  }

  /** For whoever holds the link; somebody we do not know is as one who has not stopped. */
  Standing standing(Ticket ticket) {
    List<Consent> said = contacts.ledger(ticket.contact());
    Consent holds = Consent.holding(said);
    if (holds.word() != Word.OWN_NO) return Standing.OPEN;
    return canUndo(holds, said, ticket) ? Standing.STOPPED_HERE : Standing.STOPPED;
  }

  /** Nothing is handed to a mail server for this person after this returns. */
  public void from(Ticket ticket) {
    ContactId contact = ticket.contact();
    if (contacts.byId(contact).isEmpty()) return;
    List<Consent> said = contacts.ledger(contact);
    boolean again = TakenBack.stands(said, stopOf(ticket));
    if (!again || Consent.holding(said).word() != Word.OWN_NO)
      contacts.consent(contact, Consent.own(false, stopOf(ticket), after(said)));
    stop.to(contact, Reason.UNSUBSCRIBED);
  }

  /** Mails that were taken back stay so; the next news is told again. */
  public void undo(Ticket ticket) {
    ContactId contact = ticket.contact();
    List<Consent> said = contacts.ledger(contact);
    if (canUndo(Consent.holding(said), said, ticket))
      contacts.consent(contact, Consent.own(true, again(ticket), after(said)));
  }

  private boolean canUndo(Consent holds, List<Consent> said, Ticket ticket) {
    if (holds.word() != Word.OWN_NO || !holds.source().equals(stopOf(ticket))) return false;
    List<Consent> before = said.stream().filter(answer -> !answer.equals(holds)).toList();
    return clock.instant().isBefore(holds.known().plus(UNDONE_WITHIN))
        && !Consent.holding(before).isDenied();
  }

  private static String stopOf(Ticket ticket) {
    return TakenBack.STOP + " " + ticket.name();
  }

  private static String again(Ticket ticket) {
    return TakenBack.AGAIN + " " + ticket.name();
  }

  /** What the person says now is later than what they said before, also if nodes' clocks differ. */
  private Instant after(List<Consent> said) {
    Instant now = clock.instant();
    return said.stream()
        .filter(Consent::isOwn)
        .map(own -> own.known().plusMillis(1))
        .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
  }
}
