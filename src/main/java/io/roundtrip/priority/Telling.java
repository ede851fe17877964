package io.roundtrip.priority;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who of these people would get the mail if the item were shipped now. */
public interface Telling {
  /**
   * At most two queries, whatever the number of people.
   *
   * @return those who would not be told, each with the word of the reason: "no-address",
   *     "no-consent", "not-asked", "unsubscribed", "bounced", "erased"
   */
  Map<ContactId, String> held(ProjectId project, Collection<Contact> people);

  /** What the contacts themselves say: no address, consent denied, never asked. */
  static Map<ContactId, String> byConsent(Collection<Contact> people) {
    Map<ContactId, String> held = new LinkedHashMap<>();
    for (Contact person : people) {
      switch (person.reach()) {
        case OPEN -> {}
        case NO_ADDRESS -> held.put(person.id(), "no-address");
        case DENIED -> held.put(person.id(), "no-consent");
        case NOT_ASKED -> held.put(person.id(), "not-asked");
      }
    }
    return held;
  }
}
