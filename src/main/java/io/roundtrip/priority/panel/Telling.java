package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.util.Collection;
import java.util.Map;

/** Who of these people would get the mail if the item were shipped now. */
interface Telling {
  /**
   * @param held those who would not be told, each with the reason's word: "no-address",
   *     "invalid-address", "unwritable-address", "no-consent", "unsubscribed", "not-asked",
   *     "project-off"
   * @param dryRun mails are written but none leaves
   */
  record Outlook(Map<ContactId, String> held, boolean dryRun) {
    public Outlook {
      held = Map.copyOf(held);
    }
  }

  /** One query, whatever the number of people. */
  Outlook of(ProjectId project, Collection<Contact> people);
}
