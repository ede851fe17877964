package io.roundtrip.notify.back;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which mail of ours a report is about: its name is one that only we can make, and it went to whom
 * the report names, whose address is still the same. Asked once for a report: at most seven
 * queries.
 */
public final class FindMail {
  private static final int MOST = 500;
  private static final int ADDRESSES = 5;

  private final Contacts contacts;
  private final Outbox outbox;
  private final Function<Message, String> names;

  /**
   * @param names with angle brackets and domain, as mails carry them
   */
  public FindMail(Contacts contacts, Outbox outbox, Function<Message, String> names) {
    this.contacts = contacts;
    this.outbox = outbox;
    this.names = names;
  }

  record Found(OutboxEntry mail, EmailAddress to) {}

  /**
   * @param to the first few count: a report of ours names one, and what else that was called
   */
  Optional<Found> of(Set<String> said, Collection<EmailAddress> to) {
    if (said.isEmpty() || to.isEmpty()) return Optional.empty();
    Set<EmailAddress> few = to.stream().distinct().limit(ADDRESSES).collect(Collectors.toSet());
    for (Map.Entry<EmailAddress, Contact> person : contacts.byEmails(few).entrySet())
      for (Outbox.Gone gone : outbox.past(person.getValue().id(), MOST).gone())
        if (said.contains(local(gone.message())))
          return outbox.find(gone.id()).map(mail -> new Found(mail, person.getKey()));
    return Optional.empty();
  }

  private String local(Message message) {
    String name = names.apply(message);
    return name.substring(1, name.indexOf('@'));
  }
}
