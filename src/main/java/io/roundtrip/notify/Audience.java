package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.util.List;
import java.util.Optional;

/** Who asked for an item. Answered by the room that keeps the evidence. */
public interface Audience {
  /**
   * Each person once, whatever the number of their requests; with the evidence of the item's
   * children. Of feedback that stands for itself, whoever wrote it.
   */
  List<Recipient> of(IssueId item);

  /** One of them; queries that do not grow with the others. */
  default Optional<Recipient> of(IssueId item, ContactId person) {
    return of(item).stream().filter(asked -> asked.contact().equals(person)).findFirst();
  }

  /** Whether what hangs on the item is told by one above it, as {@link Teller} decides. */
  default boolean isToldAbove(IssueId item) {
    return false;
  }

  /** Whether the feedback is, for all that is known, from this person. */
  default boolean isFrom(IssueId feedback, ContactId person) {
    return true;
  }

  /** Whether the issue belongs to another one as its evidence: then that one tells. */
  default boolean isPart(IssueId feedback) {
    return false;
  }
}
