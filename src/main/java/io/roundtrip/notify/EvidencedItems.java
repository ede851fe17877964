package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every item somebody asked for, with feedback that somebody wrote. Answered by the room that keeps
 * the evidence.
 */
public interface EvidencedItems {
  /** At most {@code most}, ascending, ids greater than {@code last}. */
  List<IssueId> after(long last, int most);

  /** Which of these are among them; where that is quick, with queries in chunks. */
  default Set<IssueId> among(Set<IssueId> items) {
    Set<IssueId> asked = new HashSet<>(items);
    asked.removeIf(item -> !after(item.value() - 1, 1).contains(item));
    return asked;
  }

  /**
   * Since when somebody waits for this one: when the first of its evidence was linked, or the
   * feedback was kept. Empty when nobody can say.
   */
  default Optional<Instant> since(IssueId item) {
    return Optional.empty();
  }
}
