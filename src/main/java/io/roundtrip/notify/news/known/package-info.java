/**
 * What a node knows of tracked items without asking the database. Way in: {@link
 * io.roundtrip.notify.news.known.KnownTracked}. Promises that an event of an issue nobody waits for
 * costs no statement. Leaves to the sweeps what it has not heard of yet.
 */
@NullMarked
package io.roundtrip.notify.news.known;

import org.jspecify.annotations.NullMarked;
