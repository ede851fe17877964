package io.roundtrip.intake;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Sight;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what is kept, to those who may browse the issue. */
public final class ReadFeedback {
  private final Signals signals;
  private final Contacts contacts;
  private final Accounts accounts;
  private final FeedbackIssues issues;
  private final SeenCustomers seen;

  ReadFeedback(
      Signals signals,
      Contacts contacts,
      Accounts accounts,
      FeedbackIssues issues,
      SeenCustomers seen) {
    this.signals = signals;
    this.contacts = contacts;
    this.accounts = accounts;
    this.issues = issues;
    this.seen = seen;
  }

  /**
   * A signal with the people it names; null where nobody is named, or nobody whom the reader knows
   * from this or another piece: who sends an address is not told whose it is.
   */
  public record Shown(
      Signal signal, String issueKey, @Nullable Contact contact, @Nullable Account account) {
    /** Without the people, for a reader who may not see customers. */
    public Shown seenWith(Sight sight) {
      return sight.people() ? this : new Shown(signal, issueKey, null, null);
    }
  }

  /** {@link Refused} NOT_FOUND, the same for a missing and a hidden one. */
  public Shown require(SignalId id, UserKey viewer) {
    Signal signal = signals.byId(id).orElseThrow(() -> missing(id));
    String key = issues.keys(Set.of(signal.issue()), viewer).get(signal.issue());
    if (key == null) throw missing(id);
    return new Shown(signal, key, contact(signal, viewer), account(signal, viewer));
  }

  private @Nullable Contact contact(Signal signal, UserKey viewer) {
    ContactId id = signal.contact();
    if (id == null) return null;
    boolean known = signal.told().name() || !seen.contacts(Set.of(id), viewer).isEmpty();
    return known ? contacts.byId(id).orElse(null) : null;
  }

  private @Nullable Account account(Signal signal, UserKey viewer) {
    AccountId id = signal.account();
    if (id == null) return null;
    boolean known = signal.told().account() || !seen.accounts(Set.of(id), viewer).isEmpty();
    return known ? accounts.byId(id).orElse(null) : null;
  }

  /**
   * What was kept just now, for the one who sent it. A default security level may keep even that
   * person out; then nothing is said of the people it was matched with.
   */
  public Shown kept(Outcome.Kept kept, UserKey by) {
    Signal signal = kept.signal();
    return issues.keys(Set.of(signal.issue()), by).isEmpty()
        ? new Shown(signal, kept.issueKey(), null, null)
        : require(signal.id(), by);
  }

  private static Refused missing(SignalId id) {
    return new Refused(
        Refused.Kind.NOT_FOUND, Problem.of("id", "unknown-feedback", "" + id.value()));
  }
}
