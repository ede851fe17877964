package io.roundtrip.canonical;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked for an item.
 *
 * @param feedback the newest thing they said about it; about the very item, if they did
 * @param words of that piece, at most 450 characters; "" when there are none
 * @param wishes their feedback that hangs on this very item; empty = all of it hangs below
 */
public record Requester(
    ContactId contact,
    @Nullable AccountId account,
    IssueId feedback,
    String words,
    Instant at,
    Set<IssueId> wishes) {
  public Requester {
    wishes = Set.copyOf(wishes);
  }
}
