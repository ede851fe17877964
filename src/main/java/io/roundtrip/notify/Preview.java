package io.roundtrip.notify;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.ToldView.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who will be told about an item, and why others will not. A number of queries that does not grow
 * with the people.
 */
public final class Preview {
  private final Audience audience;
  private final Contacts contacts;
  private final Outbox outbox;
  private final Rulebook rulebook;
  private final Brakes brakes;

  public Preview(
      Audience audience, Contacts contacts, Outbox outbox, Rulebook rulebook, Brakes brakes) {
    this.audience = audience;
    this.contacts = contacts;
    this.outbox = outbox;
    this.rulebook = rulebook;
    this.brakes = brakes;
  }

  /**
   * Those of these people who would not be told any news of this project, with the reason; two
   * queries.
   */
  public Map<ContactId, Reason> held(ProjectId project, Collection<Contact> people) {
    Rules rules = rulebook.of(project);
    Map<ContactId, Reason> held = new LinkedHashMap<>();
    for (Contact person : people) {
      Optional<Reason> no =
          rules.on() ? Check.personReason(person, rules) : Optional.of(Reason.PROJECT_OFF);
      no.ifPresent(reason -> held.put(person.id(), reason));
    }
    Set<ContactId> bounced =
        outbox.bounced(people.stream().map(Contact::id).collect(Collectors.toSet()));
    bounced.forEach(id -> held.putIfAbsent(id, Reason.SUPPRESSED_BOUNCE));
    return held;
  }

  public ToldView of(IssueId item, ProjectId project) {
    Set<ContactId> people = new LinkedHashSet<>();
    audience.of(item).forEach(person -> people.add(person.contact()));
    Map<ContactId, Contact> known = contacts.byIds(people);
    Rules rules = rulebook.of(project);
    Map<ContactId, Reason> held = held(project, known.values());
    List<Told> told = new ArrayList<>();
    Map<Reason, Integer> others = new EnumMap<>(Reason.class);
    for (ContactId id : people) {
      Contact person = known.get(id);
      if (person == null) others.merge(Reason.ERASED, 1, Integer::sum);
      else if (held.containsKey(id)) others.merge(held.get(id), 1, Integer::sum);
      else
        told.add(
            new Told(
                id,
                person.name(),
                Languages.of(person.locale(), rules.language()).toLanguageTag()));
    }
    return new ToldView(told, others, rules.dryRun(), rules.window(), brakes.pulled());
  }
}
