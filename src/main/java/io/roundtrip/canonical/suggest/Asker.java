package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and from where.
 *
 * @param hidden the issue itself, and what is linked with it or was dismissed
 * @param group the canonical of the group that it belongs to, nothing of which comes up; null when
 *     it stands alone
 * @param alike on purpose
 * @param speaksFor whose words are asked with
 * @param wanted UNMERGED: only feedback that is in no group
 */
record Asker(
    @Nullable UserKey viewer,
    Set<IssueId> hidden,
    @Nullable IssueId group,
    Set<IssueId> alike,
    Customer speaksFor,
    Wanted wanted) {
  enum Wanted {
    EVERYTHING,
    UNMERGED
  }

  /** Who says it; null where nobody knows. */
  record Customer(@Nullable ContactId contact, @Nullable AccountId account) {
    static final Customer NOBODY = new Customer(null, null);

    /** Whether the signals of the candidates matter. */
    boolean isKnown() {
      return contact != null || account != null;
    }

    boolean said(Signal signal) {
      return (contact != null && contact.equals(signal.contact()))
          || (account != null && account.equals(signal.account()));
    }
  }

  static Asker of(@Nullable UserKey viewer) {
    return new Asker(viewer, Set.of(), null, Set.of(), Customer.NOBODY, Wanted.EVERYTHING);
  }

  Asker speakingFor(Customer customer) {
    return new Asker(viewer, hidden, group, alike, customer, wanted);
  }

  Asker wanting(Wanted other) {
    return new Asker(viewer, hidden, group, alike, speaksFor, other);
  }
}
