package io.roundtrip.signals;

import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    return people(contacts, new Look<>(s -> s.told().name()), reader).done();
  }

  /** Those of the accounts, likewise. */
  public Set<AccountId> accounts(Collection<AccountId> accounts, @Nullable UserKey reader) {
    return firms(accounts, new Look<>(s -> s.told().account()), reader).done();
  }

  /**
   * What the reader may call each of the contacts and accounts, likewise.
   *
   * @param here pieces that were read already: whom they name costs no query
   * @param shown what the reader may see of them
   */
  public KnownNames names(
      Collection<ContactId> contacts,
      Collection<AccountId> accounts,
      Collection<Signal> here,
      Map<IssueId, Visibility.Shown> shown,
      @Nullable UserKey reader) {
    Look<ContactId> people =
        new Look<>(s -> s.told().name() && s.told().person().isEmpty(), s -> s.told().person());
    Look<AccountId> firms =
        new Look<>(s -> s.told().account() && s.told().firm().isEmpty(), s -> s.told().firm());
    for (Signal signal : here) {
      if (!names(shown.get(signal.issue()))) continue;
      if (signal.contact() != null) people.see(signal.contact(), signal);
      if (signal.account() != null) firms.see(signal.account(), signal);
    }
    people(without(contacts, people.done()), people, reader);
    firms(without(accounts, firms.done()), firms, reader);
    return new KnownNames(people.done(), people.said(), firms.done(), firms.said());
  }

  /** The same of those who said these pieces, as far as the reader may see customers there. */
  public KnownNames names(
      Collection<Signal> here, Map<IssueId, Visibility.Shown> shown, @Nullable UserKey reader) {
    Set<ContactId> contacts = new HashSet<>();
    Set<AccountId> accounts = new HashSet<>();
    for (Signal signal : here) {
      if (!names(shown.get(signal.issue()))) continue;
      if (signal.contact() != null) contacts.add(signal.contact());
      if (signal.account() != null) accounts.add(signal.account());
    }
    return names(contacts, accounts, here, shown, reader);
  }

  /** What these people answered about mail, by their newest 500 pieces; two queries for 500. */
  public ConsentSaid answers(Collection<ContactId> contacts, @Nullable UserKey reader) {
    List<Signal> said = new ArrayList<>();
    Set<ContactId> open = new HashSet<>();
    for (List<ContactId> chunk : Chunks.of(contacts)) {
      List<Signal> some =
          signals.ofContacts(Set.copyOf(chunk), new SignalId(Long.MAX_VALUE), Chunks.SIZE);
      said.addAll(some);
      if (some.size() < Chunks.SIZE) open.addAll(chunk);
    }
    Set<IssueId> issues = said.stream().map(Signal::issue).collect(Collectors.toSet());
    Map<IssueId, Visibility.Shown> shown = visibility.shown(issues, reader);
    List<Signal> heard = new ArrayList<>();
    for (Signal signal : said)
      if (names(shown.get(signal.issue()))) heard.add(signal);
      else open.remove(signal.contact());
    return new ConsentSaid(heard, open);
  }

  private static <T> Set<T> without(Collection<T> all, Set<T> some) {
    Set<T> left = new HashSet<>(all);
    left.removeAll(some);
    return left;
  }

  private Look<ContactId> people(
      Collection<ContactId> contacts, Look<ContactId> look, @Nullable UserKey reader) {
    return looked(contacts, signals::ofContacts, Signal::contact, look, reader);
  }

  private Look<AccountId> firms(
      Collection<AccountId> accounts, Look<AccountId> look, @Nullable UserKey reader) {
    return looked(accounts, signals::ofAccounts, Signal::account, look, reader);
  }

  private interface Said<T> {
    List<Signal> of(Set<T> customers, SignalId last, int most);
  }

  /**
   * One walk from the newest backwards.
   *
   * @param enough what ends it for the customer of a piece
   * @param call the name that a piece has of its own; "" for none
   * @param said by the oldest piece that was seen
   */
  private record Look<T>(
      Predicate<Signal> enough, Function<Signal, String> call, Set<T> done, Map<T, String> said) {
    Look(Predicate<Signal> enough) {
      this(enough, signal -> "");
    }

    Look(Predicate<Signal> enough, Function<Signal, String> call) {
      this(enough, call, new HashSet<>(), new HashMap<>());
    }

    boolean tells(Signal signal) {
      return enough.test(signal) || !call.apply(signal).isEmpty();
    }

    void see(T whose, Signal signal) {
      if (enough.test(signal)) done.add(whose);
      else if (tells(signal)) said.put(whose, call.apply(signal));
    }
  }

  private <T> Look<T> looked(
      Collection<T> customers,
      Said<T> said,
      Function<Signal, @Nullable T> whose,
      Look<T> look,
      @Nullable UserKey reader) {
    for (List<T> chunk : Chunks.of(customers)) {
      Set<T> open = new HashSet<>(chunk);
      SignalId last = new SignalId(Long.MAX_VALUE);
      int most = FIRST;
      for (int piece = 0; piece < PIECES && !open.isEmpty(); piece++) {
        List<Signal> some = said.of(open, last, most);
        for (Signal signal : visible(some, look, reader)) {
          T customer = whose.apply(signal);
          if (customer != null) look.see(customer, signal);
        }
        open.removeAll(look.done());
        if (some.size() < most) break;
        last = some.get(some.size() - 1).id();
        most = Chunks.SIZE;
      }
    }
    return look;
  }

  private List<Signal> visible(List<Signal> some, Look<?> look, @Nullable UserKey reader) {
    List<Signal> naming = some.stream().filter(look::tells).toList();
    Set<IssueId> issues = naming.stream().map(Signal::issue).collect(Collectors.toSet());
    Map<IssueId, Visibility.Shown> shown = visibility.shown(issues, reader);
    return naming.stream().filter(signal -> names(shown.get(signal.issue()))).toList();
  }

  private static boolean names(Visibility.@Nullable Shown shown) {
    return shown != null && shown.sight().people();
  }
}
