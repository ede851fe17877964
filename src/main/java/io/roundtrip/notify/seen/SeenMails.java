package io.roundtrip.notify.seen;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Outbox.Standing;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.signals.ConsentSaid;
import io.roundtrip.signals.SeenCustomers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which mails a reader may know of one by one: those of whose item, and of all the feedback that
 * they are about, the reader may see the customers.
 */
public final class SeenMails {
  private final Visibility visibility;
  private final SeenCustomers seen;
  private final Contacts contacts;
  private final Rulebook rulebook;

  public SeenMails(
      Visibility visibility, SeenCustomers seen, Contacts contacts, Rulebook rulebook) {
    this.visibility = visibility;
    this.seen = seen;
    this.contacts = contacts;
    this.rulebook = rulebook;
  }

  /**
   * The mails about an item's changes.
   *
   * @param open whether the reader may see the item's customers
   * @param shown those of which the reader may know, with the reason that the reader may know
   * @param withheld the changes of the others, one for each mail
   */
  public record About(boolean open, List<Standing> shown, List<ChangeId> withheld) {}

  public About of(IssueId item, List<Standing> mails, @Nullable UserKey reader) {
    Known known = of(mails, reader);
    return new About(
        !open(List.of(item), reader).isEmpty(),
        mails.stream().filter(known::shows).map(mail -> mail.because(known.reason(mail))).toList(),
        mails.stream().filter(mail -> !known.shows(mail)).map(Standing::change).toList());
  }

  /** A number of queries that grows only with 500 people, and with the projects. */
  public Known of(Collection<Standing> mails, @Nullable UserKey reader) {
    Set<IssueId> open = open(mails.stream().map(Standing::item).toList(), reader);
    List<Standing> here = mails.stream().filter(mail -> open.contains(mail.item())).toList();
    open.addAll(open(here.stream().flatMap(mail -> mail.wishes().stream()).toList(), reader));
    Set<ContactId> elsewhere = people(here, SeenMails::isFromAnywhere);
    Set<ContactId> asked = people(here, mail -> isVague(mail) || isFromAnywhere(mail));
    return new Known(
        open,
        asked.isEmpty() ? ConsentSaid.NOTHING : seen.answers(asked, reader),
        elsewhere.isEmpty() ? Map.of() : contacts.byIds(elsewhere),
        here.stream()
            .filter(SeenMails::isFromAnywhere)
            .map(Standing::project)
            .distinct()
            .collect(Collectors.toMap(p -> p, rulebook::of)));
  }

  /** Those whose customers the reader may see. */
  private Set<IssueId> open(Collection<IssueId> issues, @Nullable UserKey reader) {
    Map<IssueId, Visibility.Shown> shown = new HashMap<>();
    for (List<IssueId> chunk : Chunks.of(Set.copyOf(issues)))
      shown.putAll(visibility.shown(chunk, reader));
    shown.values().removeIf(issue -> !issue.sight().people());
    return new HashSet<>(shown.keySet());
  }

  private static Set<ContactId> people(List<Standing> mails, Predicate<Standing> which) {
    return mails.stream().filter(which).map(Standing::contact).collect(Collectors.toSet());
  }

  /** What it is about is not known. */
  private static boolean isVague(Standing mail) {
    return mail.wishes().isEmpty() && mail.kind() != Kind.ACKNOWLEDGE;
  }

  private static boolean isFromAnywhere(Standing mail) {
    return mail.reason() != null && mail.reason().isFromAnywhere();
  }

  /** What one reader may know. */
  public static final class Known {
    private final Set<IssueId> open;
    private final ConsentSaid said;
    private final Map<ContactId, Contact> people;
    private final Map<ProjectId, Rules> rules;

    private Known(
        Set<IssueId> open,
        ConsentSaid said,
        Map<ContactId, Contact> people,
        Map<ProjectId, Rules> rules) {
      this.open = open;
      this.said = said;
      this.people = people;
      this.rules = rules;
    }

    public boolean shows(Standing mail) {
      if (!open.contains(mail.item()) || !open.containsAll(mail.wishes())) return false;
      return !isVague(mail) || said.hears(mail.contact());
    }

    /** Why it was not sent, or not yet, in words for this reader; null when nothing is wrong. */
    public @Nullable Reason reason(Standing mail) {
      Reason why = mail.reason();
      if (why == null) return null;
      if (!shows(mail)) return why.isPersonal() ? Reason.WITHHELD : why;
      if (mail.state() == State.DEAD) return why;
      return PersonPolicy.shown(
          why, people.get(mail.contact()), said, rules.getOrDefault(mail.project(), Rules.OFF));
    }
  }
}
