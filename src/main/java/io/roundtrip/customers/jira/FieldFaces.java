package io.roundtrip.customers.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.customers.CustomerNames;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.Pseudonyms.Firm;
import io.roundtrip.customers.Pseudonyms.Meant;
import io.roundtrip.customers.Pseudonyms.Person;
import io.roundtrip.customers.Pseudonyms.Place;
import io.roundtrip.customers.Pseudonyms.Typed;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.jira.RequestMemory;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the field types ask us. Jira makes them before and without us, so they find us here while we
 * are there.
 */
public final class FieldFaces implements AutoCloseable {
  private static final AtomicReference<@Nullable FieldFaces> THERE = new AtomicReference<>();

  private final Pseudonyms pseudonyms;
  private final CustomerNames names;
  private final CustomerSight sight;
  private final ProjectManager projects;
  private final JiraAuthenticationContext session;

  public FieldFaces(
      Pseudonyms pseudonyms,
      CustomerNames names,
      CustomerSight sight,
      ProjectManager projects,
      JiraAuthenticationContext session) {
    this.pseudonyms = pseudonyms;
    this.names = names;
    this.sight = sight;
    this.projects = projects;
    this.session = session;
    THERE.set(this);
  }

  static Optional<FieldFaces> there() {
    return Optional.ofNullable(THERE.get());
  }

  @Override
  public void close() {
    THERE.compareAndSet(this, null);
  }

  /** What stands for a text. */
  String given(String text) {
    return pseudonyms.given(text);
  }

  /** What this issue stores for a value. */
  String placed(CustomField field, Issue issue, String value) {
    return pseudonyms.placed(
        value,
        new Place(new IssueId(issue.getId()), new ProjectId(issue.getProjectId()), field.getId()));
  }

  /** Whether a form gave just what stands there. */
  boolean isSame(String stored, String given) {
    return pseudonyms.isSame(stored, given);
  }

  /** Whether the signing key is there that tells whom keys stand for. */
  boolean canRead() {
    try {
      pseudonyms.ready();
      return true;
    } catch (Refused lost) {
      return false;
    }
  }

  /**
   * The name or address for whoever is logged in and may see it; the key for others, and nothing
   * for them where no key stands yet.
   *
   * @param address whether the address of a person is asked for
   */
  String shown(Issue issue, String stored, boolean address) {
    if (!sight.where(issue, session.getLoggedInUser()).people())
      return Pseudonyms.isKey(stored) ? stored : "";
    if (!canRead()) return stored;
    FieldPage page = page();
    IssueId there = issue.getId() == null ? null : new IssueId(issue.getId());
    ProjectId here = new ProjectId(issue.getProjectId());
    Meant meant = page.meant(stored, there, here);
    if (meant == null || !counts(project(meant).orElse(here), here, page, there)) return stored;
    String text = text(meant, page, there, address);
    return text.isEmpty() ? stored : text;
  }

  /** A key of elsewhere counts where the issue brought its customer from there. */
  private boolean counts(
      ProjectId project, ProjectId here, FieldPage page, @Nullable IssueId issue) {
    return project.equals(here)
        || page.isFrom(project, issue) && sight.sees(project, session.getLoggedInUser());
  }

  private FieldPage page() {
    UserKey reader = reader();
    FieldPage page =
        RequestMemory.of(FieldPage.class, () -> new FieldPage(pseudonyms, names, reader));
    return page.isOf(reader) ? page : new FieldPage(pseudonyms, names, reader);
  }

  private @Nullable UserKey reader() {
    ApplicationUser user = session.getLoggedInUser();
    return user == null ? null : new UserKey(user.getKey());
  }

  private static String text(
      Meant meant, FieldPage page, @Nullable IssueId issue, boolean address) {
    if (meant instanceof Person person)
      return address
          ? Objects.requireNonNullElse(person.contact().email(), "")
          : page.name(person, issue);
    return meant instanceof Firm firm ? page.name(firm, issue) : ((Typed) meant).text();
  }

  /** What whoever is logged in may call them. */
  private CustomerNames.Known known(Collection<Meant> all) {
    Set<ContactId> people = new HashSet<>();
    Set<AccountId> firms = new HashSet<>();
    for (Meant one : all) {
      if (one instanceof Person person) people.add(person.contact().id());
      if (one instanceof Firm firm) firms.add(firm.account().id());
    }
    return names.of(people, firms, reader());
  }

  /** Whether it says the same, as far as whoever is logged in may know. */
  boolean same(String stored, String other, boolean address) {
    if (pseudonyms.isSame(stored, other)) return true;
    if (!canRead()) return false;
    Map<String, Meant> meant = pseudonyms.meant(List.of(stored, other));
    for (Meant one : meant.values()) if (!mayKnow(one)) return false;
    CustomerNames.Known known = known(meant.values());
    return text(stored, meant, known, address).equalsIgnoreCase(text(other, meant, known, address));
  }

  private boolean mayKnow(Meant meant) {
    Project project = project(meant).map(id -> projects.getProjectObj(id.value())).orElse(null);
    return project == null
        ? meant instanceof Typed
        : sight.of(project, session.getLoggedInUser()).people();
  }

  private static String text(
      String stored, Map<String, Meant> meant, CustomerNames.Known known, boolean address) {
    Meant one = meant.get(stored);
    String text = one == null ? "" : text(one, known, address);
    return text.isEmpty() ? stored : text;
  }

  private static String text(Meant meant, CustomerNames.Known known, boolean address) {
    if (meant instanceof Person person) {
      String email = person.contact().email();
      return address
          ? (email == null ? "" : email)
          : known.person(person.contact().id(), person.contact().name());
    }
    return meant instanceof Firm firm
        ? known.firm(firm.account().id(), firm.account().name())
        : ((Typed) meant).text();
  }

  private static Optional<ProjectId> project(Meant meant) {
    if (meant instanceof Person person) return Optional.of(person.project());
    return meant instanceof Firm firm
        ? Optional.of(firm.project())
        : Optional.ofNullable(((Typed) meant).project());
  }
}
