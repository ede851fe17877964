package io.roundtrip.canonical.suggest;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is known of issues beside their text. */
final class Surroundings {
  private final Groups groups;
  private final Cards cards;
  private final Signals signals;
  private final Contacts contacts;
  private final Ties ties;
  private final Judgements judgements;

  Surroundings(
      Groups groups,
      Cards cards,
      Signals signals,
      Contacts contacts,
      Ties ties,
      Judgements judgements) {
    this.groups = groups;
    this.cards = cards;
    this.signals = signals;
    this.contacts = contacts;
    this.ties = ties;
    this.judgements = judgements;
  }

  /** For somebody who writes. */
  Asker writer(Draft draft, UserKey viewer) {
    Asker asker = draft.issue() == null ? Asker.of(viewer) : reader(draft.issue(), viewer);
    ContactId customer = draft.customer();
    return customer == null
        ? asker
        : asker.speakingFor(new Asker.Customer(customer, account(customer)));
  }

  private @Nullable AccountId account(ContactId customer) {
    return contacts.byId(customer).map(Contact::account).orElse(null);
  }

  /** For somebody who reads an issue. */
  Asker reader(IssueId issue, UserKey viewer) {
    Ties.Tied tied = ties.of(issue);
    Set<IssueId> hidden = new HashSet<>(tied.linked());
    hidden.addAll(judgements.dismissedWith(issue));
    hidden.add(issue);
    Optional<Signal> said = signals.byIssue(issue);
    return new Asker(
        viewer,
        hidden,
        groups.canonicalOf(List.of(issue)).get(issue),
        tied.alike(),
        new Asker.Customer(
            said.map(Signal::contact).orElse(null), said.map(Signal::account).orElse(null)),
        Asker.Wanted.EVERYTHING);
  }

  /** A fresh look for one question. */
  Around around(Asker asker) {
    return new Around(asker, groups, cards, signals);
  }

  /** Some of those who said what the canonical says, newest first; the viewer may read them. */
  List<IssueId> members(IssueId canonical, int most, UserKey viewer) {
    List<IssueId> newest =
        groups.members(canonical).stream()
            .sorted(Comparator.comparingLong(IssueId::value).reversed())
            .limit(4L * most)
            .toList();
    Map<IssueId, Card> shown = cards.shown(newest, viewer);
    return newest.stream().filter(shown::containsKey).limit(most).toList();
  }
}
