package io.roundtrip.canonical.merge;

import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Signal;
import java.util.Map;

/** What a person sees of the issues that are to be merged. */
record Look(
    IssueId into,
    Map<IssueId, Visibility.Shown> shown,
    Map<IssueId, IssueId> canonicals,
    Map<IssueId, Signal> signals,
    UserKey by) {

  boolean isMember(IssueId issue) {
    IssueId canonical = canonicals.get(issue);
    return canonical != null && !canonical.equals(issue);
  }

  boolean leads(IssueId issue) {
    return issue.equals(canonicals.get(issue));
  }

  String key(IssueId issue) {
    Visibility.Shown there = shown.get(issue);
    return there == null ? "" : there.key();
  }
}
