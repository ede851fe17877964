package io.roundtrip.customers;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reports that a person whom we know wants no mail. It counts in every project, so it is
 * written down who reported it, and where; only administrators of Jira read it, since it tells that
 * the person was known.
 */
public final class ReportedNos {
  private static final int NAMED = 10;

  private final Contacts contacts;
  private final Deeds deeds;

  public ReportedNos(Contacts contacts, Deeds deeds) {
    this.contacts = contacts;
    this.deeds = deeds;
  }

  /**
   * Somebody's no.
   *
   * @param contact null = whose address it is
   */
  public record Said(@Nullable ContactId contact, @Nullable EmailAddress address, Consent answer) {}

  /**
   * A no that comes with nothing to keep counts for whom we know; nobody is made for it.
   *
   * @return whose each one is; those of nobody are left out
   */
  public <T> Map<T, ContactId> keep(Map<T, Said> nos) {
    Set<EmailAddress> addresses = new HashSet<>();
    for (Said no : nos.values())
      if (no.contact() == null && no.address() != null) addresses.add(no.address());
    Map<EmailAddress, Contact> known = contacts.byEmails(addresses);
    Map<T, ContactId> whose = new LinkedHashMap<>();
    List<Contacts.Answered> answers = new ArrayList<>();
    nos.forEach(
        (from, no) -> {
          Contact addressed = no.address() == null ? null : known.get(no.address());
          ContactId person = addressed == null ? no.contact() : addressed.id();
          if (person == null) return;
          whose.put(from, person);
          answers.add(new Contacts.Answered(person, no.answer()));
        });
    contacts.consents(answers);
    return whose;
  }

  /** Those of them whom we know and who have not said no, or nobody for them. */
  public Set<ContactId> reached(Set<EmailAddress> addresses, Set<ContactId> ids) {
    Map<ContactId, Contact> known = new HashMap<>(ids.isEmpty() ? Map.of() : contacts.byIds(ids));
    for (Contact person : contacts.byEmails(addresses).values()) known.put(person.id(), person);
    known.values().removeIf(person -> person.consent().isDenied());
    return Set.copyOf(known.keySet());
  }

  /** Of those who were reached before, these may not be written to any more. */
  public Set<ContactId> silenced(Set<ContactId> reached) {
    if (reached.isEmpty()) return Set.of();
    Map<ContactId, Contact> now = new HashMap<>(contacts.byIds(reached));
    now.values().removeIf(person -> !person.consent().isDenied());
    return Set.copyOf(now.keySet());
  }

  /**
   * @param issues keys of what said so
   */
  public void write(UserKey by, Collection<String> issues) {
    List<String> named = new ArrayList<>(issues.stream().limit(NAMED).toList());
    if (issues.size() > NAMED) named.add("…");
    String words = deeds.say("roundtrip.deed.reported-no", String.join(", ", named));
    deeds.done(DeedLine.of(by, "reported-no", null, words));
  }
}
