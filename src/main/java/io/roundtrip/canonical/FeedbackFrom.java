package io.roundtrip.canonical;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.PersonName;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.KnownNames;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said, as somebody searches for it: by address, or by a name that the searcher
 * knows the customer by. A name that only others know finds nothing, so that nobody tries names on
 * an address.
 */
public final class FeedbackFrom {
  private static final int MOST_PEOPLE = 100;
  private static final int MOST_FEEDBACK = 1_000;

  private final Contacts contacts;
  private final Accounts accounts;
  private final Signals signals;
  private final Visibility visibility;
  private final SeenCustomers seen;

  FeedbackFrom(
      Contacts contacts,
      Accounts accounts,
      Signals signals,
      Visibility visibility,
      SeenCustomers seen) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.signals = signals;
    this.visibility = visibility;
    this.seen = seen;
  }

  /** The newest only. A number of queries that does not grow with what was said. */
  public Set<IssueId> of(String who, UserKey searcher) {
    ContactId addressed = addressed(who);
    Set<ContactId> people = new HashSet<>(contacts.named(who, MOST_PEOPLE));
    if (addressed != null) people.add(addressed);
    Set<AccountId> firms =
        accounts.byName(who).map(Account::id).map(Set::of).orElse(Set.<AccountId>of());
    List<Signal> calling = signals.calling(who, MOST_FEEDBACK);
    each(calling, Signal::contact).stream().limit(MOST_PEOPLE).forEach(people::add);
    List<Signal> said =
        Stream.concat(signals.from(people, firms, MOST_FEEDBACK).stream(), calling.stream())
            .distinct()
            .toList();
    return visible(said, who, addressed, searcher);
  }

  private @Nullable ContactId addressed(String who) {
    return EmailAddress.check(who) instanceof EmailAddress.Good good
        ? contacts.byEmail(good.address()).map(Contact::id).orElse(null)
        : null;
  }

  private Set<IssueId> visible(
      List<Signal> said, String who, @Nullable ContactId addressed, UserKey searcher) {
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(said.stream().map(Signal::issue).toList(), searcher);
    List<Signal> here =
        said.stream()
            .filter(
                signal -> {
                  Visibility.Shown issue = shown.get(signal.issue());
                  return issue != null && issue.sight().people();
                })
            .toList();
    KnownNames names = seen.names(here, shown, searcher);
    Map<ContactId, Contact> people = contacts.byIds(each(here, Signal::contact));
    Map<AccountId, Account> firms = accounts.byIds(each(here, Signal::account));
    return here.stream()
        .filter(
            signal ->
                Objects.equals(addressed, signal.contact()) && addressed != null
                    || isCalled(people.get(signal.contact()), who, names)
                    || isFrom(firms.get(signal.account()), who, names))
        .map(Signal::issue)
        .collect(Collectors.toSet());
  }

  private static boolean isCalled(@Nullable Contact person, String who, KnownNames names) {
    return person != null && PersonName.begins(names.person(person.id(), person.name()), who);
  }

  private static boolean isFrom(@Nullable Account firm, String who, KnownNames names) {
    return firm != null && PersonName.same(names.firm(firm.id(), firm.name()), who);
  }

  private static <T> Set<T> each(Collection<Signal> some, Function<Signal, @Nullable T> what) {
    return some.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
