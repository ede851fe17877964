package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import java.util.List;

/**
 * Every item somebody asked for, with feedback that somebody wrote. Answered by the room that keeps
 * the evidence.
 */
public interface EvidencedItems {
  /** At most {@code most}, ascending, ids greater than {@code last}. */
  List<IssueId> after(long last, int most);
}
