package io.roundtrip.canonical.group;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.ConsentSaid;
import io.roundtrip.signals.KnownNames;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was kept of the duplicates, as far as one reader may know it: who only knows an address is
 * told neither name nor account nor consent.
 */
public final class QuotesSeen {
  private final KeptQuotes quotes;
  private final Signals signals;
  private final Contacts contacts;
  private final Accounts accounts;
  private final SeenCustomers seen;

  public QuotesSeen(
      KeptQuotes quotes,
      Signals signals,
      Contacts contacts,
      Accounts accounts,
      SeenCustomers seen) {
    this.quotes = quotes;
    this.signals = signals;
    this.contacts = contacts;
    this.accounts = accounts;
    this.seen = seen;
  }

  /** What one reader sees of one page. */
  record Seen(
      Map<IssueId, KeptQuote> quotes,
      Map<IssueId, Signal> signals,
      Map<ContactId, Contact> people,
      Map<AccountId, Account> firms,
      KnownNames names,
      ConsentSaid answers) {
    ReadGroup.Entry entry(Visibility.Shown face, Membership there) {
      KeptQuote quote = face.sight().words() ? quotes.get(there.issue()) : null;
      KeptQuote named = face.sight().people() ? quote : null;
      return new ReadGroup.Entry(face, there, quote, author(named), account(named), consent(named));
    }

    private String author(@Nullable KeptQuote quote) {
      Contact author = quote == null ? null : people.get(quote.author());
      return author == null ? "" : names.person(author.id(), author.name());
    }

    private String account(@Nullable KeptQuote quote) {
      Account account = quote == null ? null : firms.get(quote.account());
      return account == null ? "" : names.firm(account.id(), account.name());
    }

    private Consent.State consent(@Nullable KeptQuote quote) {
      if (quote == null) return Consent.State.UNKNOWN;
      ContactId author = quote.author();
      if (author == null || answers.isOpen(author)) return quote.consent();
      Signal signal = signals.get(quote.feedback());
      return signal == null ? Consent.State.UNKNOWN : answers.then(signal).state();
    }
  }

  /** A number of queries that does not grow with the duplicates. */
  Seen of(IssueId canonical, Map<IssueId, Visibility.Shown> shown, @Nullable UserKey reader) {
    Map<IssueId, KeptQuote> said = quotes.last(shown.keySet(), canonical);
    Set<ContactId> authors = each(said.values(), KeptQuote::author);
    Set<AccountId> firms = each(said.values(), KeptQuote::account);
    Map<IssueId, Signal> here = said.isEmpty() ? Map.of() : signals.byIssues(said.keySet());
    KnownNames names = seen.names(authors, firms, here.values(), shown, reader);
    return new Seen(
        said,
        here,
        contacts.byIds(authors),
        accounts.byIds(firms),
        names,
        authors.isEmpty() ? ConsentSaid.NOTHING : seen.answers(authors, reader));
  }

  private static <T> Set<T> each(
      Collection<KeptQuote> quotes, Function<KeptQuote, @Nullable T> what) {
    return quotes.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
