package io.roundtrip.canonical.group;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Demands;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A canonical and its duplicates, page by page, for a person. */
public final class ReadGroup {
  /**
   * One duplicate, as it was merged.
   *
   * @param quote null when it has no signal, or for a reader who may not see words
   * @param author "" when unknown, or for a reader who may not see customers
   * @param account the same
   */
  public record Entry(
      Visibility.Shown shown,
      Membership there,
      @Nullable KeptQuote quote,
      String author,
      String account) {}

  /**
   * @param total all duplicates, seen or not
   * @param hidden duplicates of this page that the reader may not see
   * @param demand of the canonical and everything below it
   */
  public record Group(
      Visibility.Shown canonical, int total, List<Entry> entries, int hidden, Demand demand) {}

  private final Groups groups;
  private final KeptQuotes quotes;
  private final Visibility visibility;
  private final Contacts contacts;
  private final Accounts accounts;
  private final Demands demands;

  public ReadGroup(
      Groups groups,
      KeptQuotes quotes,
      Visibility visibility,
      Contacts contacts,
      Accounts accounts,
      Demands demands) {
    this.groups = groups;
    this.quotes = quotes;
    this.visibility = visibility;
    this.contacts = contacts;
    this.accounts = accounts;
    this.demands = demands;
  }

  /**
   * The group that the issue belongs to or leads, whoever was merged last first; empty when it
   * stands alone, or when its canonical is hidden from the reader. A number of queries that does
   * not grow with the duplicates.
   */
  public Optional<Group> of(IssueId issue, Page page, @Nullable UserKey reader) {
    return Optional.ofNullable(groups.canonicalOf(Set.of(issue)).get(issue))
        .flatMap(c -> Optional.ofNullable(visibility.shown(Set.of(c), reader).get(c)))
        .map(canonical -> group(canonical, page, reader));
  }

  private Group group(Visibility.Shown canonical, Page page, @Nullable UserKey reader) {
    List<Membership> some = groups.newest(canonical.issue(), page);
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(some.stream().map(Membership::issue).toList(), reader);
    Map<IssueId, KeptQuote> said = quotes.last(shown.keySet(), canonical.issue());
    Map<ContactId, Contact> people = contacts.byIds(each(said.values(), KeptQuote::author));
    Map<AccountId, Account> firms = accounts.byIds(each(said.values(), KeptQuote::account));
    List<Entry> entries = new ArrayList<>();
    for (Membership there : some) {
      Visibility.Shown face = shown.get(there.issue());
      if (face == null) continue;
      KeptQuote quote = face.sight().words() ? said.get(there.issue()) : null;
      KeptQuote named = face.sight().people() ? quote : null;
      entries.add(new Entry(face, there, quote, author(named, people), account(named, firms)));
    }
    int total = groups.sizes(Set.of(canonical.issue())).getOrDefault(canonical.issue(), 0);
    return new Group(
        canonical, total, entries, some.size() - entries.size(), demands.of(canonical.issue()));
  }

  private static String author(@Nullable KeptQuote quote, Map<ContactId, Contact> people) {
    return Optional.ofNullable(quote)
        .map(KeptQuote::author)
        .map(people::get)
        .map(Contact::name)
        .orElse("");
  }

  private static String account(@Nullable KeptQuote quote, Map<AccountId, Account> firms) {
    return Optional.ofNullable(quote)
        .map(KeptQuote::account)
        .map(firms::get)
        .map(Account::name)
        .orElse("");
  }

  private static <T> Set<T> each(
      Collection<KeptQuote> quotes, Function<KeptQuote, @Nullable T> what) {
    return quotes.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
