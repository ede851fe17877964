package io.roundtrip.canonical;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which feedback is evidence for which item, kept so that an item and everything above it can be
 * counted with one query. Every write may be repeated; two nodes may race. A write answers with the
 * items whose evidence it changed, empty when all was so already.
 */
public interface Evidence {
  /** The feedback is evidence for the item and for all above it. */
  Set<IssueId> link(Piece piece, Place place);

  Set<IssueId> unlink(IssueId feedback, IssueId item);

  /** The item hangs elsewhere now; its evidence counts there and no longer where it hung before. */
  Set<IssueId> place(Place place);

  /**
   * What is known about pieces of feedback was learned or corrected. Unlinked ones are passed over.
   */
  Set<IssueId> learn(Collection<Piece> pieces);

  /** The issue is gone, whether it was feedback, an item, or above items. */
  Set<IssueId> forget(IssueId issue);

  /**
   * A piece that counts for an item.
   *
   * @param here it is linked to this very item and to nothing below it
   */
  record Hung(Piece piece, boolean here) {}

  /** The item's own evidence and that of everything below it, each piece once, newest first. */
  default List<Piece> of(IssueId item) {
    return hung(item).stream().map(Hung::piece).toList();
  }

  /** The same with where each piece hangs. One query. */
  List<Hung> hung(IssueId item);

  /** Of one person only. */
  List<Hung> hung(IssueId item, ContactId person);

  /** Whether {@link #of} is not empty. */
  boolean any(IssueId item);

  /** Which of these have evidence. Queries in chunks. */
  Set<IssueId> among(Set<IssueId> items);

  /** The feedback that is linked to this very item. */
  Set<IssueId> linkedTo(IssueId item);

  /** The items this feedback is linked to. */
  Set<IssueId> itemsOf(IssueId feedback);

  /**
   * At most {@code most} items for which {@link #any} holds, ascending, ids greater than {@code
   * last}.
   */
  List<IssueId> itemsAfter(long last, int most);
}
