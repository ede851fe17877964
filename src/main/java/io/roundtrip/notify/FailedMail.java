package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import java.time.Instant;

/**
 * A mail that could not be sent, without its text.
 *
 * @param nobody a server said that there is nobody at this address: its owner is not written to
 *     until this is taken back
 * @param at when it was given up
 */
public record FailedMail(long id, ContactId contact, boolean nobody, Instant at) {}
