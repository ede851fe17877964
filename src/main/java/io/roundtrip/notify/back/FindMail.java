package io.roundtrip.notify.back;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which mail of ours a report is about: its name is one that only we can make, and it went to whom
 * the report names, whose address is still the same. Two queries, and one for each such person.
 */
public final class FindMail {
  private static final int MOST = 500;
  private static final int ADDRESSES = 20;

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

  Optional<OutboxEntry> of(Set<String> said, Set<EmailAddress> to) {
    if (said.isEmpty() || to.isEmpty() || to.size() > ADDRESSES) return Optional.empty();
    for (Contact person : contacts.byEmails(to).values()) {
      for (Outbox.Gone gone : outbox.past(person.id(), MOST).gone()) {
        if (said.contains(local(gone.message()))) return outbox.find(gone.id());
      }
    }
    return Optional.empty();
  }

  private String local(Message message) {
    String name = names.apply(message);
    return name.substring(1, name.indexOf('@'));
  }
}
