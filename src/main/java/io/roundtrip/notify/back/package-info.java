/**
 * What comes back: bounces, complaints, and mails that stop the mail.
 *
 * <p>Way in: {@link io.roundtrip.notify.back.HearAnswer}. Promises: a mail is acted on once; what
 * does not name a mail of ours, to whom it was sent, and what nobody signed, changes nothing;
 * nothing is ever answered; reading is bounded, whatever comes. Leaves to others: the mailbox
 * (Jira), the meaning of a stop (portal), the table of status codes (send), who is halted (setup).
 */
@NullMarked
package io.roundtrip.notify.back;

import org.jspecify.annotations.NullMarked;
