/**
 * Whose a mail is while somebody has it in hand, and when it is nobody's any more.
 *
 * <p>Way in: {@link io.roundtrip.notify.send.lease.LeaseWatch} for whoever looks for what was left
 * behind, {@link io.roundtrip.notify.send.lease.InHand} for whoever takes something. Promises: no
 * clock of another node is believed; what somebody still has in hand is not taken away for being
 * slow; what a process had in hand that died waits no longer than until the next one of its name.
 * Leaves to others: what becomes of an abandoned mail (send).
 */
@NullMarked
package io.roundtrip.notify.send.lease;

import org.jspecify.annotations.NullMarked;
