package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feedback that is in no group: neither merged nor canonical. */
public final class Unmerged {
  private static final int CHUNK = 500;

  private final Signals signals;
  private final Groups groups;

  Unmerged(Signals signals, Groups groups) {
    this.signals = signals;
    this.groups = groups;
  }

  /**
   * The newest, recorded last first. Two queries for every 500 pieces of feedback that are looked
   * at. Nobody's permissions are applied.
   *
   * @param project null = all
   */
  public List<IssueId> newest(@Nullable ProjectId project, int most) {
    List<IssueId> found = new ArrayList<>();
    List<Signal> some = signals.before(new SignalId(Long.MAX_VALUE), project, CHUNK);
    while (!some.isEmpty() && found.size() < most) {
      List<IssueId> issues = some.stream().map(Signal::issue).toList();
      Map<IssueId, IssueId> grouped = groups.canonicalOf(issues);
      issues.stream().filter(issue -> !grouped.containsKey(issue)).forEach(found::add);
      some = signals.before(some.get(some.size() - 1).id(), project, CHUNK);
    }
    return found.stream().limit(most).toList();
  }
}
