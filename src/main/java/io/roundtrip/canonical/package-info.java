/**
 * Which feedback is evidence for which item, and how many customers stand behind an item.
 *
 * <p>Way in: links of Jira's type "Feedback" ({@link io.roundtrip.canonical.LinkEvidence}, {@link
 * io.roundtrip.canonical.UnlinkEvidence}, {@link io.roundtrip.canonical.PlaceItem}) and the re-read
 * that repairs whatever an event missed ({@link io.roundtrip.canonical.SyncEvidence}). Promises: an
 * epic's evidence is its own plus its children's; nobody counts twice, however often they ask and
 * by whichever link; counting an item is one query. Leaves to others: the words and the people
 * (signals, customers), the score (priority), whom to tell (notify).
 */
package io.roundtrip.canonical;
