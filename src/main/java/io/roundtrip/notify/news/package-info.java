/**
 * From a hint that something may have changed to the undo window and to the people who are told.
 *
 * <p>Way in: {@link io.roundtrip.notify.news.NoteHint} (Jira said so), {@link
 * io.roundtrip.notify.news.QuickSweep} and {@link io.roundtrip.notify.news.FullSweep} (we look
 * ourselves); all lead to {@link io.roundtrip.notify.news.Reconcile}; {@link
 * io.roundtrip.notify.news.Acknowledge} and {@link io.roundtrip.notify.news.TellMerged} for what no
 * status change tells. Promises: only the committed history is believed; the same change opens one
 * undo window, however often it is seen; an ended window puts one row per person into the outbox or
 * keeps why it does not (the panel "News for customers"). Whose wish hangs on the item hears of it;
 * whose wish hangs below hears from there, unless the project lets the epic tell. Leaves to others:
 * sending (send), words (letter).
 */
@NullMarked
package io.roundtrip.notify.news;

import org.jspecify.annotations.NullMarked;
