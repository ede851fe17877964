package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the project's rules and the people's own answers say. The mail itself is checked again when
 * it leaves.
 */
final class TellingByRules implements Telling {
  private final Rulebook rulebook;
  private final Predicate<IssueId> toldAbove;

  /**
   * @param toldAbove whether an item above tells in its place
   */
  public TellingByRules(Rulebook rulebook, Predicate<IssueId> toldAbove) {
    this.rulebook = rulebook;
    this.toldAbove = toldAbove;
  }

  @Override
  public Outlook of(
      IssueId item, ProjectId project, Collection<Contact> people, Set<ContactId> below) {
    Rules rules = rulebook.of(project);
    Outlook outlook = of(rules, people);
    if (!rules.on()) return outlook;
    if (toldAbove.test(item)) return outlook.above(people);
    return rules.toldByTop() ? outlook : outlook.below(below);
  }

  @Override
  public Outlook of(ProjectId project, Collection<Contact> people) {
    return of(rulebook.of(project), people);
  }

  private static Outlook of(Rules rules, Collection<Contact> people) {
    Map<ContactId, String> held = new HashMap<>();
    for (Contact person : people) {
      reason(person, rules).ifPresent(reason -> held.put(person.id(), reason));
    }
    return new Outlook(held, rules.on() && rules.dryRun());
  }

  private static Optional<String> reason(Contact person, Rules rules) {
    return PersonPolicy.against(person, rules).map(Reason::word);
  }
}
