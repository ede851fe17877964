/**
 * Tells customers what became of what they asked for: once, with their consent, or a reason why
 * not.
 *
 * <p>Way in: {@link io.roundtrip.notify.news.NoteHint} (Jira said something may have changed) and
 * {@link io.roundtrip.notify.news.Sweep} (we look ourselves, because Jira loses and invents
 * events). Both lead to {@link io.roundtrip.notify.news.Reconcile}, which believes only the
 * committed history. A status change opens an undo window, whose end puts one row per person into
 * the outbox, {@link io.roundtrip.notify.send.Deliver} hands each to the mail server. Promises:
 * every step is one conditional single-row write, so any crash may be repeated; nothing is lost; at
 * most one duplicate per crash, with the same Message-ID, none in strict mode. Leaves to others:
 * who asked ({@link io.roundtrip.notify.Audience}), what may be sent ({@link
 * io.roundtrip.notify.Rulebook}, {@link io.roundtrip.notify.MailHalt}), unsubscribing (portal).
 */
@NullMarked
package io.roundtrip.notify;

import org.jspecify.annotations.NullMarked;
