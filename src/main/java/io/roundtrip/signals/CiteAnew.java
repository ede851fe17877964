package io.roundtrip.signals;

import io.roundtrip.kernel.IssueId;

/** Gives feedback that is kept another source reference. */
public interface CiteAnew {
  /**
   * Safe to repeat; unknown issue: nothing.
   *
   * @param source free in the project of the feedback
   */
  void as(IssueId issue, SourceRef source);
}
