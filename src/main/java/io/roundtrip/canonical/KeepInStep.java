package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Brings the table in step with what Jira says. Users and other nodes go on meanwhile: Jira is
 * asked after the table, directly before each write, and again after it. The table is not: whoever
 * changed it since asks Jira after that, too, and whoever changes Jira looks at the table then.
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
    Set<IssueId> touched = new HashSet<>();
    write(feedback, item, isCounted(feedback, item), touched);
    return touched;
  }

  /**
   * The same where the link was made just now, so that nobody looks whether it is counted; and what
   * is known about it, and whether the item counts what it says itself.
   */
  Set<IssueId> link(IssueId feedback, IssueId item, OwnPiece own) {
    Set<IssueId> touched = new HashSet<>();
    Optional<Piece> written = write(feedback, item, false, touched);
    for (Piece piece : pieces.known(Set.of(feedback, item))) {
      if (piece.feedback().equals(item)) touched.addAll(own.settle(piece));
      else if (!written.equals(Optional.of(piece))) touched.addAll(corrected(piece));
    }
    return touched;
  }

  boolean isCounted(IssueId feedback, IssueId item) {
    return evidence.itemsOf(feedback).contains(item);
  }

  private Optional<Piece> write(
      IssueId feedback, IssueId item, boolean first, Set<IssueId> touched) {
    Optional<Piece> written = Optional.empty();
    boolean counted = first;
    for (int i = 0; i < MOST; i++) {
      boolean linked = feedbackLinks.itemsOf(feedback).contains(item);
      if (counted == linked || (!linked && !feedbackLinks.canBeRead())) break;
      if (linked) written = add(feedback, item, touched);
      else touched.addAll(evidence.unlink(feedback, item));
      counted = linked;
    }
    return written;
  }

  private Optional<Piece> add(IssueId feedback, IssueId item, Set<IssueId> touched) {
    Optional<Place> at = feedbackLinks.placeOf(item);
    if (at.isEmpty()) return Optional.empty();
    Piece piece = pieces.of(feedback);
    Set<IssueId> added = evidence.link(piece, at.get());
    touched.addAll(added);
    if (!feedbackLinks.placeOf(item).equals(at)) touched.addAll(place(item));
    return added.containsAll(at.get().holders()) ? Optional.of(piece) : Optional.empty();
  }

  Set<IssueId> place(IssueId item) {
    return untilStill(() -> feedbackLinks.placeOf(item).map(evidence::place).orElse(Set.of()));
  }

  Set<IssueId> learn(Set<IssueId> feedback) {
    return untilStill(() -> evidence.learn(pieces.known(feedback)));
  }

  /** The same of one, and whether it counts what it says itself. */
  Set<IssueId> learn(IssueId feedback, OwnPiece own) {
    Set<IssueId> touched = new HashSet<>();
    for (Piece piece : pieces.known(Set.of(feedback))) {
      touched.addAll(corrected(piece));
      touched.addAll(own.settle(piece));
    }
    return touched;
  }

  private Set<IssueId> corrected(Piece piece) {
    Set<IssueId> touched = new HashSet<>(evidence.learn(List.of(piece)));
    if (!touched.isEmpty()) touched.addAll(learn(Set.of(piece.feedback())));
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
