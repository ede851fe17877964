package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.IssueId;

/** Two issues, in whichever order somebody names them. */
public record Pair(IssueId low, IssueId high) {
  public static Pair of(IssueId one, IssueId other) {
    return one.value() < other.value() ? new Pair(one, other) : new Pair(other, one);
  }

  public IssueId other(IssueId one) {
    return one.equals(low) ? high : low;
  }

  /** The same for everybody who means this pair. */
  public String key() {
    return low.value() + "-" + high.value();
  }
}
