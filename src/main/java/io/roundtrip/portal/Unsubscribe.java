package io.roundtrip.portal;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.UnsubscribeLinks;
import java.time.Clock;

/**
 * A person wants no more mail, or wants it again. First the answer goes into the ledger, then every
 * mail that still waits is taken back; a sender that is at work meets one or the other. Safe to
 * repeat. A person we no longer know gets the same answer as one we know.
 */
public final class Unsubscribe {
  static final String AGAIN = "subscribe-again-link";
  private final Contacts contacts;
  private final StopMail stop;
  private final Clock clock;

  public Unsubscribe(Contacts contacts, StopMail stop, Clock clock) {
    this.contacts = contacts;
    this.stop = stop;
    this.clock = clock;
  }

  /** Nothing is handed to a mail server for this person after this returns. */
  public void from(Ticket ticket) {
    ContactId contact = ticket.contact();
    if (contacts.byId(contact).isEmpty()) return;
    contacts.consent(contact, Consent.denied(UnsubscribeLinks.SOURCE, "", clock.instant()));
    stop.to(contact, Reason.UNSUBSCRIBED);
  }

  /** Mails that were taken back stay so; the next news is told again. */
  public void undo(Ticket ticket) {
    ContactId contact = ticket.contact();
    if (contacts.byId(contact).isEmpty()) return;
    contacts.consent(contact, Consent.granted(AGAIN, "", clock.instant()));
  }
}
