/**
 * The customer's own pages, reached by signed links from a mail; nobody logs in.
 *
 * <p>Way in: {@link io.roundtrip.portal.Tokens} makes and reads the links, {@link
 * io.roundtrip.portal.Unsubscribe} acts. Promises: looking at a page changes nothing; stopping
 * works at once, also for mails that already wait; what an answer tells of a person, only the
 * holder of the link learns. Leaves to others: the consent ledger (customers), the outbox (notify).
 */
@NullMarked
package io.roundtrip.portal;

import org.jspecify.annotations.NullMarked;
