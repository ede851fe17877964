package io.roundtrip.signals;

import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a reader knows already: those whom a piece of feedback names itself that the
 * reader may see at this moment, with its customers. Whoever only knows a number or an address does
 * not; hidden and missing look the same.
 */
public final class SeenCustomers {
  private static final int FIRST = 50;

  /** Farther back nobody looks: at most ten queries for each 500 customers. */
  private static final int PIECES = 10;

  private final Signals signals;
  private final Visibility visibility;

  public SeenCustomers(Signals signals, Visibility visibility) {
    this.signals = signals;
    this.visibility = visibility;
  }

  /** Those of the contacts. A number of queries that does not grow with what they said. */
  public Set<ContactId> contacts(Collection<ContactId> contacts, @Nullable UserKey reader) {
    return seen(contacts, signals::ofContacts, Signal::contact, s -> s.told().name(), reader);
  }

  /** Those of the accounts, likewise. */
  public Set<AccountId> accounts(Collection<AccountId> accounts, @Nullable UserKey reader) {
    return seen(accounts, signals::ofAccounts, Signal::account, s -> s.told().account(), reader);
  }

  private interface Said<T> {
    List<Signal> of(Set<T> customers, SignalId last, int most);
  }

  private <T> Set<T> seen(
      Collection<T> customers,
      Said<T> said,
      Function<Signal, @Nullable T> whose,
      Predicate<Signal> named,
      @Nullable UserKey reader) {
    Set<T> seen = new HashSet<>();
    for (List<T> chunk : Chunks.of(customers)) {
      Set<T> open = new HashSet<>(chunk);
      SignalId last = new SignalId(Long.MAX_VALUE);
      int most = FIRST;
      for (int piece = 0; piece < PIECES && !open.isEmpty(); piece++) {
        List<Signal> some = said.of(open, last, most);
        for (Signal signal : visible(some, named, reader)) seen.add(whose.apply(signal));
        open.removeAll(seen);
        if (some.size() < most) break;
        last = some.get(some.size() - 1).id();
        most = Chunks.SIZE;
      }
    }
    return seen;
  }

  private List<Signal> visible(
      List<Signal> some, Predicate<Signal> named, @Nullable UserKey reader) {
    List<Signal> naming = some.stream().filter(named).toList();
    Set<IssueId> issues = naming.stream().map(Signal::issue).collect(Collectors.toSet());
    Map<IssueId, Visibility.Shown> shown = visibility.shown(issues, reader);
    return naming.stream().filter(signal -> names(shown.get(signal.issue()))).toList();
  }

  private static boolean names(Visibility.@Nullable Shown shown) {
    return shown != null && shown.sight().people();
  }
}
