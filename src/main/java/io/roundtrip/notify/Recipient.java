package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.util.Set;

/**
 * A person who asked for an item, whichever of the merged requests was theirs.
 *
 * @param words their own words, "" when unknown
 * @param wishes their feedback that hangs on this very item; empty when that is not known, or when
 *     all of it hangs below
 * @param below all they asked for hangs below the item: what hangs there tells them
 */
public record Recipient(ContactId contact, String words, Set<IssueId> wishes, boolean below) {
  public Recipient {
    wishes = Set.copyOf(wishes);
  }

  public Recipient(ContactId contact, String words) {
    this(contact, words, Set.of(), false);
  }
}
