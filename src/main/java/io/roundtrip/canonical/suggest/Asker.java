package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and from where.
 *
 * @param hidden the issue itself, and what is linked with it or was dismissed
 * @param group the canonical of the group that it belongs to, nothing of which comes up; null when
 *     it stands alone
 * @param alike on purpose
 * @param wanted UNMERGED: only feedback that is in no group
 */
record Asker(
    @Nullable UserKey viewer,
    Set<IssueId> hidden,
    @Nullable IssueId group,
    Set<IssueId> alike,
    @Nullable ContactId contact,
    @Nullable AccountId account,
    Wanted wanted) {
  enum Wanted {
    EVERYTHING,
    UNMERGED
  }

  static Asker of(@Nullable UserKey viewer) {
    return new Asker(viewer, Set.of(), null, Set.of(), null, null, Wanted.EVERYTHING);
  }

  Asker speakingFor(@Nullable ContactId contact, @Nullable AccountId account) {
    return new Asker(viewer, hidden, group, alike, contact, account, wanted);
  }

  Asker wanting(Wanted other) {
    return new Asker(viewer, hidden, group, alike, contact, account, other);
  }

  /** Whether the signals of the candidates matter. */
  boolean knowsCustomer() {
    return contact != null || account != null;
  }
}
