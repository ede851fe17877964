package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import java.util.List;

/** Who asked for an item. Answered by the room that keeps the evidence. */
public interface Audience {
  /**
   * Each person once, whatever the number of their requests; with the evidence of the item's
   * children.
   */
  List<Recipient> of(IssueId item);
}
