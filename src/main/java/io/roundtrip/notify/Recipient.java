package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who asked for an item, whichever of the merged requests was theirs.
 *
 * @param words their own words, "" when unknown
 * @param wishes their feedback that hangs on this very item; empty when that is not known, or when
 *     all of it hangs below
 * @param below all they asked for hangs below the item: what hangs there tells them
 * @param brokenAgain when their feedback came that says it is broken again; null when none does
 */
public record Recipient(
    ContactId contact,
    String words,
    Set<IssueId> wishes,
    boolean below,
    @Nullable Instant brokenAgain) {
  public Recipient {
    wishes = Set.copyOf(wishes);
  }

  public Recipient(ContactId contact, String words, Set<IssueId> wishes, boolean below) {
    this(contact, words, wishes, below, null);
  }

  /** What shipped by then is no news to whoever found it broken since. */
  public boolean foundBroken(Instant shipped) {
    return brokenAgain != null && !brokenAgain.isBefore(shipped);
  }

  public Recipient(ContactId contact, String words) {
    this(contact, words, Set.of(), false);
  }
}
