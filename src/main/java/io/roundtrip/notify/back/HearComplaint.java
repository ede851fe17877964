package io.roundtrip.notify.back;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.back.Incoming.Part;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail provider passes on that a reader called a mail junk (RFC 5965): the person's own no. Whose
 * it is says the signed link in the returned mail, or the mail's name and its reader.
 */
public final class HearComplaint {
  /** Where such a no is from, in the ledger. */
  static final String SOURCE = "complaint";

  private static final Set<String> JUNK = Set.of("abuse", "fraud", "virus", "other");

  private final FindMail find;
  private final Stops stops;
  private final Contacts contacts;
  private final StopMail stop;
  private final Clock clock;

  public HearComplaint(FindMail find, Stops stops, Contacts contacts, StopMail stop, Clock clock) {
    this.find = find;
    this.stops = stops;
    this.contacts = contacts;
    this.stop = stop;
    this.clock = clock;
  }

  /**
   * @param mail null when only its reader is known
   */
  record Complaint(ContactId person, @Nullable OutboxEntry mail) {}

  Optional<Complaint> of(Incoming report) {
    for (Part part : report.parts()) {
      if (!part.type().equals("message/feedback-report")) continue;
      for (Fields fields : Fields.groups(part.text()))
        if (JUNK.contains(fields.get("feedback-type").toLowerCase(Locale.ROOT)))
          return from(Original.of(report), fields);
    }
    return Optional.empty();
  }

  private Optional<Complaint> from(Original original, Fields report) {
    Set<EmailAddress> to = new LinkedHashSet<>(original.to());
    for (String name : List.of("original-rcpt-to", "removal-recipient"))
      Original.address(report.get(name)).ifPresent(to::add);
    Optional<OutboxEntry> mail = find.of(original.names(), to).map(FindMail.Found::mail);
    for (String token : original.tokens()) {
      Optional<ContactId> person = stops.by(token);
      person.ifPresent(this::deny);
      if (person.isPresent()) return person.map(whose -> new Complaint(whose, mail.orElse(null)));
    }
    return mail.map(
        about -> {
          ContactId person = about.message().contact();
          deny(person);
          stop.to(person, Reason.UNSUBSCRIBED);
          return new Complaint(person, about);
        });
  }

  /** Besides what the link did: whoever holds the mail could take that back. */
  private void deny(ContactId person) {
    if (contacts.byId(person).isEmpty()) return;
    if (Consent.holding(contacts.ledger(person)).source().equals(SOURCE)) return;
    contacts.consent(person, Consent.own(false, SOURCE, clock.instant()));
  }
}
