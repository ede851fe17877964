package io.roundtrip.intake;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Atomically;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.AccountsTold;
import io.roundtrip.signals.Recorded;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the people, their consent and the signals of many issues in one transaction of our own
 * tables.
 */
final class KeepFeedback {
  /** A piece of feedback with the issue it stands in. */
  record Placed(IssueId issue, ProjectId project, Feedback feedback) {}

  private static final int ATTEMPTS = 3;

  private final Contacts contacts;
  private final Accounts accounts;
  private final Signals signals;
  private final AccountsTold told;
  private final FeedbackFields fields;
  private final Atomically atomically;

  KeepFeedback(
      Contacts contacts,
      Accounts accounts,
      Signals signals,
      AccountsTold told,
      FeedbackFields fields,
      Atomically atomically) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.signals = signals;
    this.told = told;
    this.fields = fields;
    this.atomically = atomically;
  }

  /**
   * All or nothing; tried again if it fails, because other nodes may just have made the same
   * people. The work after keeping is in the same transaction.
   */
  <T> T together(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return atomically.run(work);
      } catch (RuntimeException raced) {
        if (attempt == ATTEMPTS) throw raced;
      }
    }
  }

  List<Recorded> all(List<Placed> placed, Submission by) {
    List<Signal> heard = heard(placed, by.by());
    return signals.addAll(by.imported() ? heard.stream().map(Signal::imported).toList() : heard);
  }

  /** What is kept says no from now on; so the same no again is no news. */
  void no(Signal kept) {
    signals.correct(kept.sayingNo());
  }

  /**
   * The signals as they should be kept; people and consent are stored already.
   *
   * @param sender null for what was seen in Jira
   */
  List<Signal> heard(List<Placed> placed, @Nullable UserKey sender) {
    Set<String> names = new HashSet<>();
    for (Placed piece : placed)
      if (needsAccount(piece.feedback().who())) names.add(piece.feedback().who().account());
    Map<String, Account> named = accounts.ensureAll(names);
    Set<NewContact> told = new HashSet<>();
    for (Placed piece : placed) {
      NewContact person = piece.feedback().who().newContact(account(piece, named));
      if (person != null) told.add(person);
    }
    return heard(placed, named, contacts.ensureAll(told), sender);
  }

  private List<Signal> heard(
      List<Placed> placed,
      Map<String, Account> named,
      Map<NewContact, Contact> people,
      @Nullable UserKey sender) {
    List<Signal> heard = new ArrayList<>();
    List<Contacts.Answered> answers = new ArrayList<>();
    List<Optional<Contact>> speakers = speakers(placed, named, people);
    List<AccountsTold.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++)
      pieces.add(piece(placed.get(i), named, speakers.get(i).orElse(null)));
    List<Optional<AccountId>> speakFor = told.of(pieces, sender);
    for (int i = 0; i < placed.size(); i++) {
      Placed piece = placed.get(i);
      Contact contact = speakers.get(i).orElse(null);
      Consent answer = piece.feedback().consent();
      if (contact != null && answer != null)
        answers.add(new Contacts.Answered(contact.id(), answer));
      Account account = named.get(piece.feedback().who().account());
      heard.add(signal(piece, contact, speakFor.get(i).orElse(null), account));
    }
    contacts.consents(answers);
    return heard;
  }

  private static AccountsTold.Piece piece(
      Placed piece, Map<String, Account> named, @Nullable Contact contact) {
    return new AccountsTold.Piece(
        contact == null ? null : contact.id(), piece.project(), account(piece, named));
  }

  private static boolean needsAccount(Who who) {
    return who.accountId() == null && !who.account().isEmpty();
  }

  private static @Nullable AccountId account(Placed piece, Map<String, Account> named) {
    Account account = named.get(piece.feedback().who().account());
    return account != null ? account.id() : piece.feedback().who().accountId();
  }

  /** In the order of the pieces. */
  private List<Optional<Contact>> speakers(
      List<Placed> placed, Map<String, Account> named, Map<NewContact, Contact> people) {
    Set<ContactId> ids = new HashSet<>();
    for (Placed piece : placed)
      if (piece.feedback().who().contact() != null) ids.add(piece.feedback().who().contact());
    Map<ContactId, Contact> known = ids.isEmpty() ? Map.of() : contacts.byIds(ids);
    List<Optional<Contact>> speakers = new ArrayList<>();
    for (Placed piece : placed) {
      Who who = piece.feedback().who();
      NewContact told = who.newContact(account(piece, named));
      Contact speaker = who.contact() == null ? null : known.get(who.contact());
      speakers.add(Optional.ofNullable(told == null ? speaker : people.get(told)));
    }
    return speakers;
  }

  private Signal signal(
      Placed piece,
      @Nullable Contact contact,
      @Nullable AccountId account,
      @Nullable Account named) {
    Feedback said = piece.feedback();
    Signal heard = Signal.heard(piece.issue(), piece.project(), said.heard(), said.at());
    return (said.dated() ? heard : heard.undated())
        .from(contact == null ? null : contact.id(), account, granted(contact, said.consent()))
        .scored(said.answers().scores(fields.cesDirection(piece.project())))
        .over(said.channel(), said.moment())
        .cited(said.source())
        .telling(said.who().told(contact, named, said.consent()));
  }

  private static boolean granted(@Nullable Contact contact, @Nullable Consent answer) {
    if (contact == null) return false;
    Consent held = contact.consent();
    return (answer != null && answer.outranks(held) ? answer : held).isGranted();
  }
}
