package io.roundtrip.customers.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.KeyEdits;
import io.roundtrip.customers.KeyFields.From;
import io.roundtrip.customers.KeyFields.Numbers;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.Pseudonyms.Firm;
import io.roundtrip.customers.Pseudonyms.Meant;
import io.roundtrip.customers.Pseudonyms.Person;
import io.roundtrip.customers.Pseudonyms.Typed;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link KeyEdits} in Jira. */
public final class JiraKeyEdits implements KeyEdits {
  private final CustomFieldManager fields;
  private final IssueManager issues;
  private final Pseudonyms pseudonyms;
  private final Contacts contacts;
  private final Accounts accounts;
  private final Clock clock;

  public JiraKeyEdits(
      CustomFieldManager fields,
      IssueManager issues,
      Pseudonyms pseudonyms,
      Contacts contacts,
      Accounts accounts,
      Clock clock) {
    this.fields = fields;
    this.issues = issues;
    this.pseudonyms = pseudonyms;
    this.contacts = contacts;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** "" where nothing stands. */
  private record Held(
      From from, ProjectId project, String who, String address, String firm, boolean lately) {
    boolean isMoved() {
      return !from.project().equals(project);
    }

    /** Whether keys of that project say who stands here. */
    boolean counts(@Nullable ProjectId keys) {
      return keys == null || keys.equals(project) || keys.equals(from.under());
    }

    boolean isEmptied() {
      return lately
          && (from.contact() != null && who.isEmpty() && address.isEmpty()
              || from.account() != null && firm.isEmpty());
    }
  }

  private record Known(
      Map<String, Meant> meant, Map<ContactId, Contact> people, Map<AccountId, Account> firms) {}

  @Override
  public Set<IssueId> among(Collection<From> all, Numbers numbers) {
    List<Held> held = held(all, numbers);
    Set<String> keys = new HashSet<>();
    for (Held one : held) keys.addAll(List.of(one.who(), one.address(), one.firm()));
    Known known =
        new Known(
            pseudonyms.meant(keys),
            contacts.byIds(
                held.stream()
                    .map(one -> one.from().contact())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet())),
            accounts.byIds(
                held.stream()
                    .map(one -> one.from().account())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet())));
    return held.stream()
        .filter(one -> isEdited(one, known))
        .map(one -> one.from().issue())
        .collect(Collectors.toSet());
  }

  private List<Held> held(Collection<From> all, Numbers numbers) {
    Map<Long, From> byIssue = new LinkedHashMap<>();
    for (From from : all) byIssue.put(from.issue().value(), from);
    if (byIssue.isEmpty()) return List.of();
    return issues.getIssueObjects(byIssue.keySet()).stream()
        .filter(Objects::nonNull)
        .map(
            issue ->
                new Held(
                    Objects.requireNonNull(byIssue.get(issue.getId())),
                    new ProjectId(issue.getProjectId()),
                    stored(issue, numbers.customer()),
                    stored(issue, numbers.email()),
                    stored(issue, numbers.account()),
                    isEditedLately(issue)))
        .toList();
  }

  private boolean isEditedLately(Issue issue) {
    Instant from = clock.instant().minus(Pseudonyms.KEPT);
    Instant updated = IssueTimes.updated(issue);
    return updated.isAfter(IssueTimes.created(issue)) && updated.isAfter(from);
  }

  private String stored(Issue issue, @Nullable Long number) {
    CustomField field = number == null ? null : fields.getCustomFieldObject(number);
    return field == null ? "" : Objects.toString(field.getValue(issue), "");
  }

  private boolean isEdited(Held one, Known known) {
    Contact person = known.people().get(one.from().contact());
    Account firm = known.firms().get(one.from().account());
    return one.isMoved()
        || one.isEmptied()
        || isAnother(one, one.who(), known, person == null ? null : person.name())
        || isUsable(one.address(), known)
            && isAnother(one, one.address(), known, person == null ? null : person.email())
        || isAnother(one, one.firm(), known, firm == null ? null : firm.name());
  }

  /** What is no address says nothing: it must not part a person from hers. */
  private static boolean isUsable(String stored, Known known) {
    Meant meant = known.meant().get(stored);
    if (meant instanceof Person) return true;
    String text = meant instanceof Typed typed ? typed.text() : stored;
    return !(EmailAddress.check(text) instanceof EmailAddress.Bad);
  }

  /**
   * @param text of whom the issue is from
   */
  private boolean isAnother(Held one, String stored, Known known, @Nullable String text) {
    if (stored.isEmpty()) return false;
    Meant meant = known.meant().get(stored);
    if (meant instanceof Person person)
      return one.counts(person.project()) && !person.contact().id().equals(one.from().contact());
    if (meant instanceof Firm firm)
      return one.counts(firm.project()) && !firm.account().id().equals(one.from().account());
    if (meant instanceof Typed typed)
      return one.counts(typed.project()) && !typed.text().equalsIgnoreCase(text);
    return !Pseudonyms.isKey(stored) && !stored.strip().equalsIgnoreCase(text);
  }
}
