/**
 * Feedback that says the same, kept together: a canonical issue and its duplicates.
 *
 * <p>Way in: a person merges, splits and undoes ({@link
 * io.roundtrip.canonical.merge.MergeFeedback}, {@link io.roundtrip.canonical.merge.SplitFeedback},
 * {@link io.roundtrip.canonical.merge.UndoMerge}); whoever links by hand in Jira is followed
 * ({@link io.roundtrip.canonical.merge.LinksByHand}), and what nobody told is found by {@link
 * io.roundtrip.canonical.group.SyncGroups}. Promises: an issue is in one group at most, a group has
 * one canonical and no chain below it, also when two nodes race; quotes and steps are only added
 * to. Leaves to others: what says the same (similarity), how many ask (canonical), whom to tell
 * (notify).
 */
package io.roundtrip.canonical.merge;
