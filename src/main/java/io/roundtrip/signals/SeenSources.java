package io.roundtrip.signals;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept under source references, and how much of it a sender may be told. */
public final class SeenSources {
  /**
   * @param issueKey "" when the sender may not see it
   * @param people whether the sender sees its customers
   */
  public record Seen(
      Signal signal,
      String issueKey,
      boolean people,
      @Nullable Contact contact,
      @Nullable Account account) {}

  private final Signals signals;
  private final Contacts contacts;
  private final Accounts accounts;
  private final Visibility visibility;

  public SeenSources(Signals signals, Contacts contacts, Accounts accounts, Visibility visibility) {
    this.signals = signals;
    this.contacts = contacts;
    this.accounts = accounts;
    this.visibility = visibility;
  }

  /** A number of queries that does not grow with the references. */
  public Map<Signals.Cited, Seen> of(Collection<Signals.Cited> sources, UserKey sender) {
    Map<Signals.Cited, Signal> kept = signals.bySources(sources);
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(all(kept.values(), Signal::issue), sender);
    Map<ContactId, Contact> people = contacts.byIds(all(kept.values(), Signal::contact));
    Map<AccountId, Account> firms = accounts.byIds(all(kept.values(), Signal::account));
    Map<Signals.Cited, Seen> seen = new HashMap<>();
    kept.forEach(
        (source, signal) -> {
          Visibility.Shown issue = shown.get(signal.issue());
          seen.put(
              source,
              new Seen(
                  signal,
                  issue == null ? "" : issue.key(),
                  issue != null && issue.sight().people(),
                  signal.contact() == null ? null : people.get(signal.contact()),
                  signal.account() == null ? null : firms.get(signal.account())));
        });
    return seen;
  }

  private static <T> Set<T> all(Collection<Signal> signals, Function<Signal, @Nullable T> part) {
    return signals.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
