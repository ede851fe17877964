package io.roundtrip.customers.jira;

import io.roundtrip.customers.CustomerNames;
import io.roundtrip.customers.CustomerNames.Said;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.Pseudonyms.Firm;
import io.roundtrip.customers.Pseudonyms.Meant;
import io.roundtrip.customers.Pseudonyms.Person;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customers that one answer of Jira shows one reader. Jira asks cell by cell and does not say
 * what comes next; from the second issue of a project on it is a list, so that the newest feedback
 * of the project is read at once. At most {@value #PIECES} times a project, whatever the list.
 */
final class FieldPage {
  private static final int PIECES = 3;
  private static final int BETWEEN = 10;

  private final Pseudonyms pseudonyms;
  private final CustomerNames names;
  private final @Nullable UserKey reader;
  private final Map<String, Optional<Meant>> meant = new HashMap<>();
  private final Map<IssueId, Optional<Said>> said = new HashMap<>();
  private final Map<ContactId, String> people = new HashMap<>();
  private final Map<AccountId, String> firms = new HashMap<>();
  private final Map<ProjectId, Ahead> ahead = new HashMap<>();

  FieldPage(Pseudonyms pseudonyms, CustomerNames names, @Nullable UserKey reader) {
    this.pseudonyms = pseudonyms;
    this.names = names;
    this.reader = reader;
  }

  /** How far the feedback of a project was read. */
  private static final class Ahead {
    private final Set<IssueId> asked = new HashSet<>();
    private long before = Long.MAX_VALUE;
    private int missed;
    private int pieces;
  }

  /** What the key stands for, and who says so of the issue. */
  @Nullable Meant meant(String key, @Nullable IssueId issue, ProjectId project) {
    Ahead there = ahead.computeIfAbsent(project, p -> new Ahead());
    if (issue != null
        && there.asked.add(issue)
        && !said.containsKey(issue)
        && there.missed++ % BETWEEN == 1) readAhead(project, there);
    if (!meant.containsKey(key)) keep(List.of(key));
    return meant.getOrDefault(key, Optional.empty()).orElse(null);
  }

  /** Whether an issue brought its customer from that project. */
  boolean isFrom(ProjectId project, @Nullable IssueId issue) {
    return said(issue).filter(one -> project.equals(one.under())).isPresent();
  }

  /** "" when the reader knows no name. */
  String name(Person person, @Nullable IssueId issue) {
    ContactId id = person.contact().id();
    boolean own = said(issue).filter(one -> one.named() && id.equals(one.contact())).isPresent();
    if (own) return person.contact().name();
    if (!people.containsKey(id)) know(List.of(person));
    return people.getOrDefault(id, "");
  }

  String name(Firm firm, @Nullable IssueId issue) {
    AccountId id = firm.account().id();
    boolean own = said(issue).filter(one -> one.firmed() && id.equals(one.account())).isPresent();
    if (own) return firm.account().name();
    if (!firms.containsKey(id)) know(List.of(firm));
    return firms.getOrDefault(id, "");
  }

  /** An issue that is only being made has no feedback yet. */
  private Optional<Said> said(@Nullable IssueId issue) {
    return issue == null ? Optional.empty() : said.computeIfAbsent(issue, names::said);
  }

  private void readAhead(ProjectId project, Ahead there) {
    if (there.pieces++ >= PIECES) return;
    List<Said> newest = names.newest(project, there.before);
    Set<String> keys = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Said one : newest) {
      there.before = Math.min(there.before, one.number());
      said.put(one.issue(), Optional.of(one));
      if (one.contact() != null)
        add(pseudonyms.of(one.contact(), one.under()), one.named(), keys, asked);
      if (one.account() != null)
        add(pseudonyms.of(one.account(), one.under()), one.firmed(), keys, asked);
    }
    keep(keys);
    know(asked.stream().map(meant::get).flatMap(Optional::stream).toList());
  }

  private static void add(String key, boolean own, Set<String> keys, Set<String> asked) {
    keys.add(key);
    if (!own) asked.add(key);
  }

  private void keep(Collection<String> keys) {
    Map<String, Meant> found = pseudonyms.meant(keys);
    for (String key : keys) meant.put(key, Optional.ofNullable(found.get(key)));
  }

  private void know(Collection<Meant> some) {
    List<Person> open = new ArrayList<>();
    List<Firm> unknown = new ArrayList<>();
    for (Meant one : some) {
      if (one instanceof Person person) open.add(person);
      if (one instanceof Firm firm) unknown.add(firm);
    }
    CustomerNames.Known known =
        names.of(
            open.stream().map(person -> person.contact().id()).toList(),
            unknown.stream().map(firm -> firm.account().id()).toList(),
            reader);
    for (Person one : open)
      people.put(one.contact().id(), known.person(one.contact().id(), one.contact().name()));
    for (Firm one : unknown)
      firms.put(one.account().id(), known.firm(one.account().id(), one.account().name()));
  }

  boolean isOf(@Nullable UserKey user) {
    return Objects.equals(reader, user);
  }
}
