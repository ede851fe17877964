package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.util.DefaultIssueChangeHolder;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.jira.PseudonymField;
import io.roundtrip.intake.CustomersInFields;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link CustomersInFields} in Jira: without history, events and mail; only the index follows. */
public final class SettleCustomers implements CustomersInFields {
  private static final Set<Field> WHO = Set.of(Field.CUSTOMER, Field.EMAIL, Field.ACCOUNT);

  private final FieldValues values;
  private final Pseudonyms pseudonyms;
  private final Contacts contacts;
  private final IssueManager issues;
  private final IssueIndexingService index;

  public SettleCustomers(
      FieldValues values,
      Pseudonyms pseudonyms,
      Contacts contacts,
      IssueManager issues,
      IssueIndexingService index) {
    this.values = values;
    this.pseudonyms = pseudonyms;
    this.contacts = contacts;
    this.issues = issues;
    this.index = index;
  }

  @Override
  public int settle(Collection<Signal> signals) {
    Map<ContactId, Contact> people =
        contacts.byIds(
            signals.stream()
                .map(Signal::contact)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<Long, Signal> byIssue =
        signals.stream()
            .collect(Collectors.toMap(s -> s.issue().value(), s -> s, (first, again) -> first));
    int changed = 0;
    for (Issue issue : found(byIssue.keySet())) {
      Signal signal = Objects.requireNonNull(byIssue.get(issue.getId()));
      if (settle(issue, signal, people.get(signal.contact()))) changed++;
    }
    return changed;
  }

  private List<Issue> found(Set<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : List.copyOf(issues.getIssueObjects(ids)).stream().filter(Objects::nonNull).toList();
  }

  private boolean settle(Issue issue, Signal signal, @Nullable Contact person) {
    ProjectId here = new ProjectId(issue.getProjectId());
    Map<Field, String> keys = new EnumMap<>(Field.class);
    if (person != null) {
      String key = pseudonyms.of(person.id(), here);
      keys.put(Field.CUSTOMER, key);
      if (person.email() != null) keys.put(Field.EMAIL, key);
    }
    if (signal.account() != null) keys.put(Field.ACCOUNT, pseudonyms.of(signal.account(), here));
    boolean changed = false;
    for (Field field : WHO) changed |= settle(issue, field, keys.get(field));
    if (changed) reIndex(issue);
    return changed;
  }

  /** What nobody is known for is at least no name any more. An empty field stays empty. */
  private boolean settle(Issue issue, Field which, @Nullable String key) {
    CustomField field = values.custom(which).orElse(null);
    Object stored = field == null ? null : field.getValue(issue);
    if (field == null || stored == null) return false;
    String now = stored.toString();
    if (key == null && pseudonyms.isKey(now)) return false;
    String wanted = key == null ? pseudonyms.typed(now) : key;
    if (wanted.equals(now)) return false;
    if (field.getCustomFieldType() instanceof PseudonymField type)
      return type.write(field, issue, wanted);
    field.updateValue(
        null, issue, new ModifiedValue(stored, wanted), new DefaultIssueChangeHolder());
    return true;
  }

  private void reIndex(Issue issue) {
    try {
      index.reIndex(issue);
    } catch (IndexException failed) {
      throw new IllegalStateException("could not index issue " + issue.getId(), failed);
    }
  }
}
