/**
 * Mail that is stuck and what people decide about it, also about many at once, and back again.
 *
 * <p>Way in: {@link io.roundtrip.notify.send.decide.DecideStuckMail}, and {@link
 * io.roundtrip.notify.send.decide.DecideMail} for one mail. Promises: of two people who decide the
 * same mail one does; each decision stands in the audit log once and can be taken back as long as
 * nothing came of it. Leaves to others: the checks before a mail leaves (send).
 */
@NullMarked
package io.roundtrip.notify.send.decide;

import org.jspecify.annotations.NullMarked;
