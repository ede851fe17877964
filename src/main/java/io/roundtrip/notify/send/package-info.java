/**
 * From a row of the outbox to the mail server, once.
 *
 * <p>Way in: {@link io.roundtrip.notify.send.MailTurn}, turn by turn. Promises: just before a mail
 * leaves, everything that could forbid it is looked at again; what is not sent has a reason; a
 * crash leaves a row that says how far it came. Leaves to others: who is told (news), words
 * (letter), what people decide about stuck mail (decide).
 */
@NullMarked
package io.roundtrip.notify.send;

import org.jspecify.annotations.NullMarked;
