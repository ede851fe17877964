/**
 * Merge, split and undo: what a person or the product does to groups, and who may.
 *
 * <p>Way in: {@link io.roundtrip.canonical.merge.MergeFeedback}, {@link
 * io.roundtrip.canonical.merge.SplitFeedback}, {@link io.roundtrip.canonical.merge.UndoMerge},
 * {@link io.roundtrip.canonical.merge.PreviewMerge}; whoever links by hand in Jira is followed
 * ({@link io.roundtrip.canonical.merge.LinksByHand}). Promises: each is one operation whose steps
 * are kept, so that undo restores what was there and leaves alone what changed since; of two people
 * on two nodes one wins. Leaves to others: what belongs together (canonical.group), what says the
 * same (similarity), whom to tell (notify).
 */
package io.roundtrip.canonical.merge;
