package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import java.util.List;
import java.util.Optional;

/** Every score an item ever had. Nothing is overwritten. */
public interface Scores {
  void add(Scored scored);

  /** One query. */
  default Optional<Scored> newest(IssueId item) {
    return history(item, Page.first(1)).stream().findFirst();
  }

  /** Newest first. One query. Terms are worked out again from the kept inputs. */
  List<Scored> history(IssueId item, Page page);
}
