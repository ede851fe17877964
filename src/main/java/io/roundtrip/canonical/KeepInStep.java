package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Brings the table in step with what Jira says. Users and other nodes go on meanwhile: Jira is
 * asked after the table, directly before each write, and both are asked again after it, so that of
 * two who write at once the later one has seen the other's deed.
 */
final class KeepInStep {
  private static final int MOST = 5;

  private final Evidence evidence;
  private final FeedbackLinks feedbackLinks;
  private final Pieces pieces;

  KeepInStep(Evidence evidence, FeedbackLinks feedbackLinks, Pieces pieces) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.pieces = pieces;
  }

  /**
   * @return the items whose evidence changed, as of all these
   */
  Set<IssueId> link(IssueId feedback, IssueId item) {
    Set<IssueId> touched = untilStill(() -> once(feedback, item));
    if (!touched.isEmpty()) touched.addAll(place(item));
    return touched;
  }

  private Set<IssueId> once(IssueId feedback, IssueId item) {
    boolean counted = evidence.itemsOf(feedback).contains(item);
    boolean linked = feedbackLinks.itemsOf(feedback).contains(item);
    if (counted == linked) return Set.of();
    if (linked)
      return feedbackLinks
          .placeOf(item)
          .map(at -> evidence.link(pieces.of(feedback), at))
          .orElse(Set.of());
    return feedbackLinks.canBeRead() ? evidence.unlink(feedback, item) : Set.of();
  }

  Set<IssueId> place(IssueId item) {
    return untilStill(() -> feedbackLinks.placeOf(item).map(evidence::place).orElse(Set.of()));
  }

  Set<IssueId> learn(Set<IssueId> feedback) {
    return untilStill(() -> evidence.learn(pieces.known(feedback)));
  }

  /** The same, and whether the item counts what it says itself; one read where both are as said. */
  Set<IssueId> learn(IssueId feedback, IssueId item, OwnPiece own) {
    Set<IssueId> said = new HashSet<>();
    Set<IssueId> touched = new HashSet<>();
    for (Piece piece : pieces.known(Set.of(feedback, item))) {
      said.add(piece.feedback());
      if (piece.feedback().equals(feedback)) touched.addAll(evidence.learn(List.of(piece)));
    }
    if (!touched.isEmpty()) touched.addAll(learn(Set.of(feedback)));
    if (said.contains(item)) touched.addAll(own.settle(item));
    return touched;
  }

  static Set<IssueId> untilStill(Supplier<Set<IssueId>> look) {
    Set<IssueId> touched = new HashSet<>();
    for (int i = 0; i < MOST; i++) {
      Set<IssueId> changed = look.get();
      if (changed.isEmpty()) break;
      touched.addAll(changed);
    }
    return touched;
  }
}
