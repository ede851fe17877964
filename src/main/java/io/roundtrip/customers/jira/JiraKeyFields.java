package io.roundtrip.customers.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.util.DefaultIssueChangeHolder;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.KeyFields;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.Pseudonyms.Place;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link KeyFields} in Jira. */
public final class JiraKeyFields implements KeyFields {
  private static final Logger LOG = LoggerFactory.getLogger(JiraKeyFields.class);

  private final CustomFieldManager fields;
  private final IssueManager issues;
  private final IssueIndexingService index;
  private final Pseudonyms pseudonyms;
  private final Contacts contacts;
  private final LeftOverFields leftOver;

  public JiraKeyFields(
      CustomFieldManager fields,
      IssueManager issues,
      IssueIndexingService index,
      Pseudonyms pseudonyms,
      Contacts contacts) {
    this.fields = fields;
    this.issues = issues;
    this.index = index;
    this.pseudonyms = pseudonyms;
    this.contacts = contacts;
    this.leftOver = new LeftOverFields(fields);
  }

  @Override
  public int settle(Collection<From> all, Numbers numbers, Function<IssueId, Optional<From>> now) {
    Map<Long, From> byIssue = new LinkedHashMap<>();
    for (From from : all) byIssue.put(from.issue().value(), from);
    Map<ContactId, Contact> people =
        contacts.byIds(
            all.stream().map(From::contact).filter(Objects::nonNull).collect(Collectors.toSet()));
    Piece piece = new Piece(numbers, people, now, new HashSet<>());
    int changed = 0;
    for (Issue issue : byIssue.isEmpty() ? List.<Issue>of() : found(byIssue)) {
      From from = Objects.requireNonNull(byIssue.get(issue.getId()));
      if (settledQuietly(issue, from, piece)) changed++;
    }
    pseudonyms.forget(piece.over());
    return changed;
  }

  /**
   * @param over the keys that others took the place of
   */
  private record Piece(
      Numbers numbers,
      Map<ContactId, Contact> people,
      Function<IssueId, Optional<From>> now,
      Set<String> over) {}

  /** What the three fields are to hold. */
  private record Keys(@Nullable String who, @Nullable String firm, @Nullable String address) {}

  private List<Issue> found(Map<Long, From> byIssue) {
    List<Issue> found = new ArrayList<>(issues.getIssueObjects(byIssue.keySet()));
    found.removeIf(Objects::isNull);
    return found;
  }

  /** One issue that Jira cannot write keeps no other, and no feedback that is kept already. */
  private boolean settledQuietly(Issue issue, From from, Piece piece) {
    try {
      if (isSettled(issue, keys(from, piece), piece.numbers())) return false;
      return piece
          .now()
          .apply(from.issue())
          .map(now -> settle(issue, keys(now, piece), piece))
          .orElse(false);
    } catch (RuntimeException failed) {
      LOG.warn("the customer fields of issue {} are tried again later", issue.getId(), failed);
      return false;
    }
  }

  private Keys keys(From from, Piece piece) {
    ContactId contact = from.contact();
    Contact person = piece.people().get(contact);
    if (person == null && contact != null) person = contacts.byId(contact).orElse(null);
    String who = person == null ? null : pseudonyms.of(person.id(), from.under());
    String firm = from.account() == null ? null : pseudonyms.of(from.account(), from.under());
    return new Keys(who, firm, person == null || person.email() == null ? null : who);
  }

  private boolean isSettled(Issue issue, Keys keys, Numbers numbers) {
    return holds(issue, numbers.customer(), keys.who())
        && holds(issue, numbers.account(), keys.firm())
        && holds(issue, numbers.email(), keys.address())
        && leftOver.of(issue).stream().allMatch(old -> old.getValue(issue) == null);
  }

  private boolean holds(Issue issue, @Nullable Long number, @Nullable String key) {
    CustomField field = number == null ? null : fields.getCustomFieldObject(number);
    Object stored = field == null ? null : field.getValue(issue);
    if (stored == null) return true;
    return key == null ? Pseudonyms.isKey(stored.toString()) : key.equals(stored.toString());
  }

  private boolean settle(Issue issue, Keys keys, Piece piece) {
    Numbers numbers = piece.numbers();
    String who = keys.who();
    String firm = keys.firm();
    boolean changed = settle(issue, numbers.customer(), who, piece);
    changed |= settle(issue, numbers.account(), firm, piece);
    changed |= settle(issue, numbers.email(), keys.address(), piece);
    for (CustomField old : leftOver.of(issue)) {
      boolean account = old.getUntranslatedName().equals("Account");
      changed |= write(issue, old, account ? firm : who, piece);
      Long ours = account ? numbers.account() : numbers.customer();
      changed |= leftOver.moved(issue, old, ours, account ? firm : who);
    }
    if (changed) reIndex(issue);
    return changed;
  }

  private boolean settle(Issue issue, @Nullable Long number, @Nullable String key, Piece piece) {
    CustomField field = number == null ? null : fields.getCustomFieldObject(number);
    return field != null && write(issue, field, key, piece);
  }

  private boolean write(Issue issue, CustomField field, @Nullable String key, Piece piece) {
    Object stored = field.getValue(issue);
    if (stored == null) return false;
    String now = stored.toString();
    if (key == null && Pseudonyms.isKey(now)) return false;
    String wanted = key == null ? pseudonyms.placed(now, place(issue, field)) : key;
    if (wanted.equals(now)) return false;
    if (key != null) piece.over().add(now);
    if (field.getCustomFieldType() instanceof PseudonymField type)
      return type.write(field, issue, wanted);
    field.updateValue(
        (FieldLayoutItem) null,
        issue,
        new ModifiedValue(stored, wanted),
        new DefaultIssueChangeHolder());
    return true;
  }

  private static Place place(Issue issue, CustomField field) {
    return new Place(
        new IssueId(issue.getId()), new ProjectId(issue.getProjectId()), field.getId());
  }

  private void reIndex(Issue issue) {
    try {
      index.reIndex(issue);
    } catch (IndexException failed) {
      throw new IllegalStateException("could not index issue " + issue.getId(), failed);
    }
  }
}
