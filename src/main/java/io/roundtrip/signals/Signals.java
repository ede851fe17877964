package io.roundtrip.signals;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every piece of feedback we have kept. All look-ups take a number of queries that does not grow
 * with the ids (chunks of 500); unknown ids are left out.
 */
public interface Signals {
  /**
   * Adds it unless its issue or its source reference is already there. Safe to repeat; two nodes
   * may race, one wins.
   */
  Recorded add(Signal signal);

  /** The same for many, in few statements; the answers are in the order of the signals. */
  List<Recorded> addAll(List<Signal> signals);

  /**
   * Replaces what is kept for this signal's issue (scores, people, words …); id, source reference
   * and time stay. Unknown issue: nothing.
   */
  void correct(Signal signal);

  Optional<Signal> byId(SignalId id);

  Map<SignalId, Signal> byIds(Set<SignalId> ids);

  Map<IssueId, Signal> byIssues(Set<IssueId> issues);

  default Optional<Signal> byIssue(IssueId issue) {
    return Optional.ofNullable(byIssues(Set.of(issue)).get(issue));
  }

  Map<SourceRef, Signal> bySources(Collection<SourceRef> sources);

  default Optional<Signal> bySource(SourceRef source) {
    return Optional.ofNullable(bySources(List.of(source)).get(source));
  }

  /**
   * For walking through all, recorded last first: at most {@code most} signals with a lower number.
   *
   * @param project null = all
   */
  List<Signal> before(SignalId last, @Nullable ProjectId project, int most);

  /**
   * The issues of feedback whose author is known: at most {@code most}, ascending, ids greater than
   * {@code last}.
   */
  List<IssueId> authored(long last, int most);
}
