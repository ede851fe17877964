/**
 * Which mail next, and when: the pace of a node's senders.
 *
 * <p>Way in: {@link io.roundtrip.notify.send.pace.Picks} for the next mail, {@link
 * io.roundtrip.notify.send.pace.Pace} for how many may leave. Promises: no project and no receiving
 * domain holds up the others; no more leave than the administrator allows. Leaves to others: the
 * claim, and whether a mail may leave at all.
 */
@NullMarked
package io.roundtrip.notify.send.pace;

import org.jspecify.annotations.NullMarked;
