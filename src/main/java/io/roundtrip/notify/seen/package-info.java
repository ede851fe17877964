/**
 * How mails stand, as far as one reader may know it.
 *
 * <p>Way in: {@link io.roundtrip.notify.seen.SeenMails}. Promise: nothing personal without sight of
 * the customers behind it, and nothing from where the reader may not look. Leaves to others: what
 * the mails say.
 */
@NullMarked
package io.roundtrip.notify.seen;

import org.jspecify.annotations.NullMarked;
