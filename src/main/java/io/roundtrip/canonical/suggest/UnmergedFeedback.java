package io.roundtrip.canonical.suggest;

import io.roundtrip.canonical.Quote;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.KnownNames;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A project's feedback that is in no group, recorded last first: the first page of triage. */
public final class UnmergedFeedback {
  private static final int PIECE = 500;

  /** Farther back nobody looks: 20 queries at most. */
  private static final int PIECES = 10;

  /**
   * @param title of its issue
   */
  public record Row(String title, Quote quote) {}

  /**
   * @param total all that were found, seen or not; numbers are no secret, words and names are
   * @param more whether there may be more than {@code total}
   * @param looked the project's feedback that was looked at, in a group or not
   */
  public record Listed(Page page, int total, boolean more, int looked, List<Row> rows) {}

  private final Signals signals;
  private final Groups groups;
  private final Cards cards;
  private final Contacts contacts;
  private final Accounts accounts;
  private final SeenCustomers customers;

  UnmergedFeedback(
      Signals signals,
      Groups groups,
      Cards cards,
      Contacts contacts,
      Accounts accounts,
      SeenCustomers customers) {
    this.signals = signals;
    this.groups = groups;
    this.cards = cards;
    this.contacts = contacts;
    this.accounts = accounts;
    this.customers = customers;
  }

  /** Rows that the viewer may not see are left out of the page. */
  public Listed of(ProjectId project, Page page, UserKey viewer) {
    Search search = new Search(project);
    boolean more = search.look(Math.max(PIECE, page.start() + page.limit()));
    List<Signal> found = search.found;
    List<Signal> some = found.stream().skip(page.start()).limit(page.limit()).toList();
    return new Listed(page, found.size(), more, search.looked, rows(some, viewer));
  }

  /** One walk from the newest backwards. */
  private final class Search {
    private final ProjectId project;
    private final List<Signal> found = new ArrayList<>();
    private int looked;

    Search(ProjectId project) {
      this.project = project;
    }

    /** Whether there may be more. */
    boolean look(int most) {
      SignalId last = new SignalId(Long.MAX_VALUE);
      for (int piece = 0; piece < PIECES; piece++) {
        if (found.size() >= most) return true;
        List<Signal> some = signals.before(last, project, PIECE);
        Map<IssueId, IssueId> grouped = groups.canonicalOf(each(some, Signal::issue));
        for (Signal signal : some) if (!grouped.containsKey(signal.issue())) found.add(signal);
        looked += some.size();
        if (some.size() < PIECE) return false;
        last = some.get(some.size() - 1).id();
      }
      return true;
    }
  }

  private List<Row> rows(List<Signal> some, UserKey viewer) {
    if (some.isEmpty()) return List.of();
    Map<IssueId, Card> shown = cards.shown(each(some, Signal::issue), viewer);
    List<Signal> seen = some.stream().filter(s -> shown.containsKey(s.issue())).toList();
    People people =
        new People(
            contacts.byIds(each(seen, Signal::contact)),
            accounts.byIds(each(seen, Signal::account)),
            customers.names(seen, faces(shown), viewer));
    List<Row> rows = new ArrayList<>();
    for (Signal signal : seen) {
      Card card = Objects.requireNonNull(shown.get(signal.issue()));
      rows.add(new Row(card.shown().title(), quote(signal, card, people)));
    }
    return rows;
  }

  private static Map<IssueId, Visibility.Shown> faces(Map<IssueId, Card> cards) {
    return cards.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, card -> card.getValue().shown()));
  }

  /** Those of one page, and what the viewer may call them. */
  private record People(
      Map<ContactId, Contact> contacts, Map<AccountId, Account> accounts, KnownNames names) {
    String author(Signal signal) {
      Contact person = contacts.get(signal.contact());
      return person == null ? "" : names.person(person.id(), person.name());
    }

    String account(Signal signal) {
      Account firm = accounts.get(signal.account());
      return firm == null ? "" : names.firm(firm.id(), firm.name());
    }
  }

  private static Quote quote(Signal signal, Card card, People people) {
    boolean named = card.shown().sight().people();
    return new Quote(
        signal.issue(),
        card.shown().key(),
        signal.words().isEmpty() ? card.shown().title() : signal.words(),
        named ? people.author(signal) : "",
        named ? people.account(signal) : "",
        signal.channel(),
        signal.scores(),
        signal.at(),
        signal.dated());
  }

  private static <T> Set<T> each(List<Signal> some, Function<Signal, @Nullable T> what) {
    return some.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
