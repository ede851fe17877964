package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who of these people would get the mail if the item were shipped now. */
interface Telling {
  /**
   * @param held those who would not be told, each with the reason's word: "no-address",
   *     "invalid-address", "unwritable-address", "no-consent", "unsubscribed", "not-asked",
   *     "project-off", "told-below", "told-above"
   * @param dryRun mails are written but none leaves
   */
  record Outlook(Map<ContactId, String> held, boolean dryRun) {
    public Outlook {
      held = Map.copyOf(held);
    }

    /** Whoever asked only for what is below the item hears of it from there. */
    Outlook below(Set<ContactId> people) {
      Map<ContactId, String> all = new HashMap<>(held);
      for (ContactId person : people) all.put(person, "told-below");
      return new Outlook(all, dryRun);
    }

    /** These hear of it from the epic above. */
    Outlook above(Collection<Contact> people) {
      Map<ContactId, String> all = new HashMap<>();
      for (Contact person : people) all.put(person.id(), "told-above");
      all.putAll(held);
      return new Outlook(all, dryRun);
    }
  }

  /** One query, whatever the number of people. */
  Outlook of(ProjectId project, Collection<Contact> people);

  /**
   * @param below of these people, those who asked only for what is below the item
   */
  default Outlook of(
      IssueId item, ProjectId project, Collection<Contact> people, Set<ContactId> below) {
    return of(project, people).below(below);
  }
}
