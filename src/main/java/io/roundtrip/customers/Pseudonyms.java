package io.roundtrip.customers;

import io.roundtrip.host.Signer;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What issues carry in place of customers. Only this room turns a key back into a name, and it does
 * so anew each time: a name that changes is seen everywhere at once. Whoever shows the name asks
 * first who may see it.
 */
public final class Pseudonyms {
  /** Longer than it takes to notice that nobody told us of an issue. */
  static final Duration KEPT = Duration.ofDays(7);

  private final Signer signer;
  private final Contacts contacts;
  private final Accounts accounts;
  private final TypedTexts typed;
  private final Clock clock;

  public Pseudonyms(
      Signer signer, Contacts contacts, Accounts accounts, TypedTexts typed, Clock clock) {
    this.signer = signer;
    this.contacts = contacts;
    this.accounts = accounts;
    this.typed = typed;
    this.clock = clock;
  }

  /** What a key stands for. */
  public sealed interface Meant permits Person, Firm, Typed {}

  /**
   * @param project the only one on whose issues the key counts
   */
  public record Person(Contact contact, ProjectId project) implements Meant {}

  /**
   * @param project the only one on whose issues the key counts
   */
  public record Firm(Account account, ProjectId project) implements Meant {}

  /** Nobody yet: as somebody typed it. */
  public record Typed(String text) implements Meant {}

  public String of(ContactId contact, ProjectId project) {
    return new Pseudonym('c', contact.value(), project.value()).text(signer);
  }

  public String of(AccountId account, ProjectId project) {
    return new Pseudonym('a', account.value(), project.value()).text(signer);
  }

  /** The key of a text that somebody typed; the text is kept for a week. Safe to repeat. */
  public String typed(String text) {
    String key = Pseudonym.typed(text, signer);
    typed.keep(key, text, clock.instant());
    return key;
  }

  /** Whether it is a key of ours, of whatever project. */
  public boolean isKey(String text) {
    return Pseudonym.isTyped(text) || Pseudonym.read(text, signer).isPresent();
  }

  /** Whether it is the key of a person or an account. */
  public boolean isSettled(String text) {
    return Pseudonym.read(text, signer).isPresent();
  }

  /**
   * At most three queries a 500 keys. What is no key, or stands for nobody any more, is left out.
   */
  public Map<String, Meant> meant(Collection<String> keys) {
    Map<String, Pseudonym> read = new HashMap<>();
    Set<String> open = new HashSet<>();
    Set<ContactId> people = new HashSet<>();
    Set<AccountId> firms = new HashSet<>();
    for (String key : Set.copyOf(keys)) {
      if (Pseudonym.isTyped(key)) open.add(key);
      Pseudonym.read(key, signer).ifPresent(pseudonym -> read.put(key, pseudonym));
    }
    for (Pseudonym one : read.values())
      if (one.kind() == 'c') people.add(new ContactId(one.id()));
      else firms.add(new AccountId(one.id()));
    Map<String, Meant> meant = new HashMap<>();
    typed.of(open).forEach((key, text) -> meant.put(key, new Typed(text)));
    Map<ContactId, Contact> known = contacts.byIds(people);
    Map<AccountId, Account> named = accounts.byIds(firms);
    read.forEach(
        (key, one) -> {
          ProjectId project = new ProjectId(one.project());
          Contact contact = one.kind() == 'c' ? known.get(new ContactId(one.id())) : null;
          Account account = one.kind() == 'a' ? named.get(new AccountId(one.id())) : null;
          if (contact != null) meant.put(key, new Person(contact, project));
          if (account != null) meant.put(key, new Firm(account, project));
        });
    return meant;
  }

  /** Deletes what was typed so long ago that its issue was seen since. */
  public int forget() {
    return typed.forgetBefore(clock.instant().minus(KEPT));
  }
}
