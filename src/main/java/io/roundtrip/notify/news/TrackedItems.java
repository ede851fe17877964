package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The items somebody waits for. */
public interface TrackedItems {
  /**
   * @param row its number, in about the order of beginning
   */
  record Begun(long row, IssueId item) {}

  /** Safe to repeat; the first {@code since} stays. */
  void begin(Tracked item);

  /** Its issue is gone. Safe to repeat. */
  void end(IssueId item);

  Optional<Tracked> find(IssueId item);

  /** Whether it is tracked as far as is known without a query; "no" says nothing. */
  default boolean isKnown(IssueId item) {
    return false;
  }

  /** Which of these are tracked; queries in chunks. */
  Set<IssueId> among(Collection<IssueId> items);

  /** At most {@code most}, ascending by issue id, all ids greater than {@code last}. */
  List<Tracked> after(long last, int most);

  /** At most {@code most}, ascending by number, all numbers greater than {@code row}. One query. */
  List<Begun> begunAfter(long row, int most);
}
