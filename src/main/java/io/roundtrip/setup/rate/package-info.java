/**
 * How many mails may leave in a minute, for the whole installation.
 *
 * <p>Way in: {@link io.roundtrip.setup.rate.MailRates}. Promises: what an administrator said holds
 * on every node within seconds; an older form never overwrites a newer one. Leaves to others: to
 * keep to it (notify).
 */
@NullMarked
package io.roundtrip.setup.rate;

import org.jspecify.annotations.NullMarked;
