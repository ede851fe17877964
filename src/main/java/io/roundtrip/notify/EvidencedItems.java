package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every item somebody asked for, with feedback that somebody wrote. Answered by the room that keeps
 * the evidence.
 */
public interface EvidencedItems {
  /** At most {@code most}, ascending, ids greater than {@code last}. */
  List<IssueId> after(long last, int most);

  /**
   * Since when somebody waits for this one: when the first of its evidence was linked, or the
   * feedback was kept. Empty when nobody can say.
   */
  default Optional<Instant> since(IssueId item) {
    return Optional.empty();
  }
}
