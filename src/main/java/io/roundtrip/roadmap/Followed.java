package io.roundtrip.roadmap;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.List;

/** What became of the feedback that was to follow an item that shipped. */
public interface Followed {
  /**
   * @param change the one by which the item shipped
   * @param outcome a word; its text is {@code roundtrip.roadmap.follow.<outcome>}
   * @param feedback how many pieces
   */
  record Tally(ChangeId change, String outcome, int feedback) {}

  /** One query. */
  List<Tally> of(IssueId item);

  /** How many pieces were given up after errors, of what was noted since then. One query. */
  int failed(Instant since);
}
