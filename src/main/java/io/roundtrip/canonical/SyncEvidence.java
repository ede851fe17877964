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
  private final Pieces pieces;
  private final OwnPiece own;
  private final EvidenceNews news;

  SyncEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Pieces pieces,
      OwnPiece own,
      EvidenceNews news) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.pieces = pieces;
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
    return feedbackLinks.placeOf(item).map(this::repair).orElseGet(() -> evidence.forget(item));
  }

  private Set<IssueId> repair(Place place) {
    Set<IssueId> wanted = feedbackLinks.feedbackOf(place.item());
    Set<IssueId> stored = new HashSet<>(evidence.linkedTo(place.item()));
    stored.remove(place.item());
    Set<IssueId> touched = new HashSet<>();
    for (IssueId gone : without(stored, wanted)) {
      touched.addAll(evidence.unlink(gone, place.item()));
    }
    touched.addAll(evidence.place(place));
    for (Piece missing : pieces.of(without(wanted, stored))) {
      touched.addAll(evidence.link(missing, place));
    }
    touched.addAll(own.settle(place.item()));
    stored.add(place.item());
    touched.addAll(evidence.learn(pieces.known(stored)));
    return touched;
  }

  private static Set<IssueId> without(Set<IssueId> some, Set<IssueId> others) {
    Set<IssueId> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
