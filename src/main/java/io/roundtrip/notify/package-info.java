/**
 * Tells customers what became of what they asked for: once, with their consent, or a reason why
 * not.
 *
 * <p>Way in: news, where {@link io.roundtrip.notify.news.NoteHint} hears Jira and the sweeps look
 * themselves, because Jira loses and invents events. Both believe only the committed history: an
 * item that moved ({@link io.roundtrip.roadmap.RoadmapMoved}) opens an undo window ({@link
 * io.roundtrip.notify.news.CloseTheLoop}), whose end puts one row per person into the outbox; send
 * hands each to the mail server ({@link io.roundtrip.notify.send.Deliver}). Promises: every step is
 * one conditional single-row write, so any crash may be repeated; nothing is lost; at most one
 * duplicate per crash, with the same Message-ID, none in strict mode. Leaves to others: who asked
 * ({@link io.roundtrip.notify.Audience}), what may be sent ({@link io.roundtrip.notify.Rulebook},
 * {@link io.roundtrip.notify.MailHalt}), unsubscribing (portal).
 */
@NullMarked
package io.roundtrip.notify;

import org.jspecify.annotations.NullMarked;
