package io.roundtrip.notify;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.ToldView.Told;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who will be told about an item, and why others will not. A number of queries that does not grow with the people. */
public final class Preview {
  private final Audience audience;
  private final Contacts contacts;
  private final Rulebook rulebook;
  private final Brakes brakes;

  public Preview(Audience audience, Contacts contacts, Rulebook rulebook, Brakes brakes) {
    this.audience = audience;
    this.contacts = contacts;
    this.rulebook = rulebook;
    this.brakes = brakes;
  }

  public ToldView of(IssueId item, ProjectId project) {
    Set<ContactId> people = new LinkedHashSet<>();
    audience.of(item).forEach(person -> people.add(person.contact()));
    Map<ContactId, Contact> known = contacts.byIds(people);
    Rules rules = rulebook.of(project);
    List<Told> told = new ArrayList<>();
    Map<Reason, Integer> others = new EnumMap<>(Reason.class);
    for (ContactId id : people) {
      Contact person = known.get(id);
      Optional<Reason> no = rules.on() ? Check.personReason(person, rules) : Optional.of(Reason.PROJECT_OFF);
      if (person == null || no.isPresent()) others.merge(no.orElse(Reason.ERASED), 1, Integer::sum);
      else told.add(new Told(id, person.name(), Languages.of(person.locale(), rules.language()).toLanguageTag()));
    }
    return new ToldView(told, others, rules.dryRun(), rules.window(), brakes.pulled());
  }
}
