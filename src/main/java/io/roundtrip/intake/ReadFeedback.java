package io.roundtrip.intake;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.Reach;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.ConsentSaid;
import io.roundtrip.signals.KnownNames;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.List;
import java.util.Map;
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
      Signal signal, String issueKey, @Nullable Person contact, @Nullable Account account) {
    /** Without the people, for a reader who may not see customers. */
    public Shown seenWith(Sight sight) {
      return sight.people() ? this : new Shown(signal, issueKey, null, null);
    }
  }

  /**
   * @param name as the reader knows it
   * @param reach as it is kept, or to a reader who may not see all that the person said, as the
   *     pieces say that this reader may see
   * @param consent at the time, likewise
   */
  public record Person(ContactId id, String name, Reach reach, boolean consent) {}

  /** {@link Refused} NOT_FOUND, the same for a missing and a hidden one. */
  public Shown require(SignalId id, UserKey viewer) {
    Signal signal = signals.byId(id).orElseThrow(() -> missing(id));
    String key = issues.keys(Set.of(signal.issue()), viewer).get(signal.issue());
    if (key == null) throw missing(id);
    Map<IssueId, Visibility.Shown> here =
        Map.of(
            signal.issue(),
            new Visibility.Shown(signal.issue(), key, signal.words(), Sight.PEOPLE));
    KnownNames names = seen.names(List.of(signal), here, viewer);
    return new Shown(signal, key, contact(signal, names, viewer), account(signal, names));
  }

  private @Nullable Person contact(Signal signal, KnownNames names, UserKey viewer) {
    ContactId id = signal.contact();
    Contact kept = id == null || !names.knows(id) ? null : contacts.byId(id).orElse(null);
    if (kept == null) return null;
    String name = names.person(kept.id(), kept.name());
    ConsentSaid said = seen.answers(Set.of(kept.id()), viewer);
    if (said.isOpen(kept.id()))
      return new Person(kept.id(), name, kept.reach(), signal.consented());
    Contact known = kept.answering(said.now(kept.id()));
    return new Person(kept.id(), name, known.reach(), said.then(signal).isGranted());
  }

  private @Nullable Account account(Signal signal, KnownNames names) {
    AccountId id = signal.account();
    Account kept = id == null ? null : accounts.byId(id).orElse(null);
    if (kept == null) return null;
    String name = names.firm(kept.id(), kept.name());
    return name.isEmpty() ? null : new Account(kept.id(), name);
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
