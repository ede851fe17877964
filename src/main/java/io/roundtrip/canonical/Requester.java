package io.roundtrip.canonical;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked for an item.
 *
 * @param feedback the newest thing they said about it
 * @param words of that piece, at most 450 characters; "" when there are none
 */
public record Requester(
    ContactId contact, @Nullable AccountId account, IssueId feedback, String words, Instant at) {}
