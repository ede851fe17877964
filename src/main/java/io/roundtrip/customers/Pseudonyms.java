package io.roundtrip.customers;

import io.roundtrip.host.Signer;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What issues carry in place of customers. Only this room turns a key back into a name, and it does
 * so anew each time: a name that changes is seen everywhere at once. Whoever shows the name asks
 * first who may see it.
 */
public final class Pseudonyms {
  /** Longer than it takes to notice that nobody told us of an issue. */
  public static final Duration KEPT = Duration.ofDays(7);

  /** Longer than it takes from a form to the issue, which has a key of its own. */
  static final Duration LOOSE = Duration.ofDays(1);

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

  /**
   * Nobody yet: as somebody typed it.
   *
   * @param project the only one on whose issues the key counts; null while no issue holds it
   */
  public record Typed(String text, @Nullable ProjectId project) implements Meant {}

  /** One field of one issue. */
  public record Place(IssueId issue, ProjectId project, String field) {}

  public String of(ContactId contact, ProjectId project) {
    return new Pseudonym('c', contact.value(), project.value()).text(signer);
  }

  public String of(AccountId account, ProjectId project) {
    return new Pseudonym('a', account.value(), project.value()).text(signer);
  }

  /** The key of a text that no issue holds yet; the text is kept for a day. Safe to repeat. */
  public String typed(String text) {
    String key = Pseudonym.typed(text, signer);
    typed.keep(key, text, clock.instant());
    return key;
  }

  /** The key of a text in the one field that holds it. */
  public String typed(String text, Place place) {
    String key = Pseudonym.typed(text, place, signer);
    typed.keep(key, text, clock.instant());
    return key;
  }

  /**
   * What a form gave, as a key. The key of a typed text stands open in the history, so a form that
   * gives one says nothing by it: it counts where it stands already, see {@link #isSame}.
   */
  public String given(String text) {
    if (Pseudonym.isTyped(text)) return Pseudonym.crossed(text);
    return isKey(text) ? text : typed(text.strip());
  }

  /** The key as this field holds it: one of a text that was typed counts nowhere else. */
  public String placed(String key, Place place) {
    if (!Pseudonym.isTyped(key)) return isKey(key) ? key : typed(key.strip(), place);
    boolean here = Pseudonym.projectOf(key).map(place.project()::equals).orElse(true);
    String text = here ? typed.of(Set.of(key)).get(key) : null;
    return text == null ? key : typed(text, place);
  }

  /** Whether a form gave just the key that stands there. */
  public boolean isSame(String key, String other) {
    return uncrossed(key).equals(uncrossed(other));
  }

  private static String uncrossed(String key) {
    return Pseudonym.isTyped(key) ? Pseudonym.crossed(key) : key;
  }

  /** Refused while the key is lost without which nobody knows whom a key stands for. */
  public void ready() {
    Optional<byte[]> ignored = signer.sign(Signer.FIRST_KEY, "ready", "");
  }

  /**
   * Whether it is a key and no name that somebody typed: of whatever project, of another Jira, or
   * of a signing key that is gone.
   */
  public static boolean isKey(String text) {
    return Pseudonym.isTyped(text) || Pseudonym.isCrossed(text) || Pseudonym.isShaped(text);
  }

  /** Whether it looks like the key of a customer and is none of ours: nobody knows whose. */
  public boolean isForeign(String text) {
    return Pseudonym.isShaped(text) && !isSettled(text);
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
    typed
        .of(open)
        .forEach(
            (key, text) -> meant.put(key, new Typed(text, Pseudonym.projectOf(key).orElse(null))));
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

  /** Deletes the texts whose person or account is known by now. */
  public void forget(Collection<String> settled) {
    typed.forget(settled.stream().filter(Pseudonym::isTyped).collect(Collectors.toSet()));
  }

  /** Deletes what was typed so long ago that its issue was seen since. */
  public int forget() {
    Instant now = clock.instant();
    return typed.forgetBefore(now.minus(KEPT), now.minus(LOOSE));
  }
}
