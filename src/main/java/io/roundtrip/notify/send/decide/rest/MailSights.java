package io.roundtrip.notify.send.decide.rest;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.signals.KnownNames;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what one reader may see of mails. Few queries, whatever the number of mails. */
public final class MailSights {
  /** The newest feedback of the people of one page; older words are not shown. */
  private static final int SAID = 500;

  private final Contacts contacts;
  private final SeenCustomers seen;
  private final Signals signals;
  private final Visibility visibility;

  public MailSights(Contacts contacts, SeenCustomers seen, Signals signals, Visibility visibility) {
    this.contacts = contacts;
    this.seen = seen;
    this.signals = signals;
    this.visibility = visibility;
  }

  /** What one reader sees of what a page of mails is about. */
  record Sights(
      Map<IssueId, Visibility.Shown> issues,
      Map<ContactId, Contact> people,
      KnownNames names,
      Map<ContactId, Set<String>> words,
      Map<ContactId, Set<String>> otherNames,
      Map<ContactId, String> feedback) {
    /** Null when the reader may not know whose name it is. */
    @Nullable String name(Message message) {
      Contact person = people.get(message.contact());
      if (person == null || !seesPeople(message) || !names.knows(person.id())) return null;
      return names.person(person.id(), person.name());
    }

    private boolean seesPeople(Message message) {
      Visibility.Shown item = issues.get(message.item());
      return item != null && item.sight().people();
    }

    /** Letters of older versions greet by a name that the reader of the list may not know. */
    private boolean mayGreet(Message message, @Nullable Body body) {
      return body == null
          || otherNames.getOrDefault(message.contact(), Set.of()).stream()
              .noneMatch(body.text()::contains);
    }

    boolean reads(Message message, @Nullable Body body) {
      return seesPeople(message)
          && mayGreet(message, body)
          && (message.words().isEmpty()
              || words.getOrDefault(message.contact(), Set.of()).contains(message.words()));
    }
  }

  Sights of(List<OutboxEntry> rows, UserKey reader) {
    Set<ContactId> people =
        rows.stream().map(row -> row.message().contact()).collect(Collectors.toSet());
    List<Signal> said = signals.ofContacts(people, new SignalId(Long.MAX_VALUE), SAID);
    Set<IssueId> issues = said.stream().map(Signal::issue).collect(Collectors.toSet());
    rows.forEach(row -> issues.add(row.message().item()));
    Map<IssueId, Visibility.Shown> shown = visibility.shown(issues, reader);
    Map<ContactId, Set<String>> words = new HashMap<>();
    for (Signal signal : said)
      if (signal.contact() != null
          && shown.containsKey(signal.issue())
          && shown.get(signal.issue()).sight().words())
        words.computeIfAbsent(signal.contact(), who -> new HashSet<>()).add(signal.words());
    KnownNames names = seen.names(people, Set.of(), said, shown, reader);
    Map<ContactId, Contact> kept = contacts.byIds(people);
    return new Sights(
        shown, kept, names, words, others(said, shown, kept.values(), names), places(said, shown));
  }

  /** Each person's newest feedback at which the reader may see customers. */
  private static Map<ContactId, String> places(
      List<Signal> said, Map<IssueId, Visibility.Shown> shown) {
    Map<ContactId, String> places = new HashMap<>();
    for (Signal signal : said) {
      Visibility.Shown there = shown.get(signal.issue());
      if (signal.contact() != null && there != null && there.sight().people())
        places.putIfAbsent(signal.contact(), there.key());
    }
    return places;
  }

  /** What people are called where the reader may not look, and nowhere else. */
  private static Map<ContactId, Set<String>> others(
      List<Signal> said,
      Map<IssueId, Visibility.Shown> shown,
      Collection<Contact> kept,
      KnownNames names) {
    Map<ContactId, Set<String>> others = new HashMap<>();
    Map<ContactId, Set<String>> known = new HashMap<>();
    for (Contact person : kept)
      (names.people().contains(person.id()) ? known : others)
          .computeIfAbsent(person.id(), who -> new HashSet<>())
          .add(person.name());
    for (Signal signal : said) {
      Visibility.Shown there = shown.get(signal.issue());
      if (signal.contact() != null)
        (there != null && there.sight().people() ? known : others)
            .computeIfAbsent(signal.contact(), who -> new HashSet<>())
            .add(signal.told().person());
    }
    others.forEach(
        (who, all) -> {
          all.remove("");
          all.removeAll(known.getOrDefault(who, Set.of()));
        });
    return others;
  }
}
