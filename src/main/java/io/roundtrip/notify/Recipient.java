package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;

/**
 * A person who asked for an item, whichever of the merged requests was theirs.
 *
 * @param words their own words, "" when unknown
 */
public record Recipient(ContactId contact, String words) {}
