package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import java.util.ArrayList;
import java.util.List;

/** Scores in memory; may be trusted, it passes the contract. */
public final class InMemoryScores implements Scores {
  private final List<Scored> newestFirst = new ArrayList<>();

  @Override
  public void add(Scored scored) {
    newestFirst.add(0, scored);
  }

  @Override
  public List<Scored> history(IssueId item, Page page) {
    return newestFirst.stream()
        .filter(scored -> scored.item().equals(item))
        .skip(page.start())
        .limit(page.limit())
        .toList();
  }
}
