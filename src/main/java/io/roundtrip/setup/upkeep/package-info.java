/**
 * What keeps the house in order and what an administrator can put right: failures taken back, rows
 * set aside, workers, keys, and what is kept how long.
 *
 * <p>Way in: {@link io.roundtrip.setup.upkeep.Upkeep} for a person, {@link
 * io.roundtrip.setup.upkeep.Housework} for the clock. Promises: each deed stands in the audit log;
 * every table has a rule. Leaves to others: the deeds themselves (notify, host).
 */
@NullMarked
package io.roundtrip.setup.upkeep;

import org.jspecify.annotations.NullMarked;
