package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All merges made by themselves; only added to. */
public interface AutoMerges {
  /** Safe to repeat. */
  void add(AutoMerged merged);

  /** Newest first. */
  List<AutoMerged> newest(ProjectId project, Page page);

  int MOST = 1000;

  /** Oldest first, at most {@value #MOST}; {@code to} is not included. */
  List<AutoMerged> between(ProjectId project, Instant from, Instant to);

  int count(ProjectId project);

  /** What of this feedback was merged into that issue by itself, ever. A query for each 500. */
  Set<IssueId> among(Collection<IssueId> feedback, IssueId into);
}
