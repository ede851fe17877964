package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads Jira's links again and repairs the table. Events are lost (imports, scripts, a disabled
 * plugin); the links are the truth. Without a link type nothing is repaired, and nothing lost.
 */
public final class SyncEvidence {
  private static final int CHUNK = 500;

  private final Evidence evidence;
  private final FeedbackLinks feedbackLinks;
  private final KeepInStep keep;
  private final OwnPiece own;
  private final EvidenceNews news;

  SyncEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      KeepInStep keep,
      OwnPiece own,
      EvidenceNews news) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.keep = keep;
    this.own = own;
    this.news = news;
  }

  /** The item, what hangs below it, and where it hangs. Costs Jira a few reads per child. */
  public void of(IssueId item) {
    if (!feedbackLinks.canBeRead()) return;
    Set<IssueId> touched = new HashSet<>(one(item));
    for (IssueId child : feedbackLinks.childrenOf(item)) {
      touched.addAll(one(child));
      for (IssueId grandchild : feedbackLinks.childrenOf(child)) touched.addAll(one(grandchild));
    }
    news.of(touched);
  }

  /** Every item that Jira or the table knows. Meant for a sweep: once a day and at the start. */
  public void all() {
    if (!feedbackLinks.canBeRead()) return;
    Set<IssueId> linked = feedbackLinks.items();
    for (IssueId item : linked) news.of(one(item));
    List<IssueId> stored = evidence.itemsAfter(0, CHUNK);
    while (!stored.isEmpty()) {
      for (IssueId item : stored) if (!linked.contains(item)) news.of(one(item));
      stored = evidence.itemsAfter(stored.get(stored.size() - 1).value(), CHUNK);
    }
  }

  private Set<IssueId> one(IssueId item) {
    return feedbackLinks.placeOf(item).isPresent() ? repair(item) : evidence.forget(item);
  }

  /** A row above the item that lost its item's is placed first, so that it is among the counted. */
  private Set<IssueId> repair(IssueId item) {
    Set<IssueId> touched = new HashSet<>(keep.place(item));
    Set<IssueId> counted = new HashSet<>(evidence.linkedTo(item));
    counted.remove(item);
    Set<IssueId> linked = new HashSet<>(feedbackLinks.feedbackOf(item));
    for (IssueId gone : without(counted, linked)) touched.addAll(keep.link(gone, item));
    for (IssueId missing : without(linked, counted)) touched.addAll(keep.link(missing, item));
    touched.addAll(own.settle(item));
    linked.add(item);
    touched.addAll(keep.learn(linked));
    return touched;
  }

  private static Set<IssueId> without(Set<IssueId> some, Set<IssueId> others) {
    Set<IssueId> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
