package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The moves of the last weeks, on all nodes. */
public interface FoundMoves {
  /** Safe to repeat: an item and a change are kept once. */
  void note(FoundMove fresh);

  Optional<FoundMove> find(IssueId item, ChangeId change);

  /** This author's in one project, oldest first. One query. */
  List<FoundMove> by(String author, ProjectId project, Instant from, Instant to, int most);

  /** Those held for one of these reasons of which nobody decided, newest first. One query. */
  List<FoundMove> open(ProjectId project, Set<Reason> why, Instant from, int most);

  /** Those of which somebody decided, newest first. One query. */
  List<FoundMove> decided(ProjectId project, Instant from, int most);

  /** Writes its reason and nothing else: a person may be deciding at this moment. */
  void hold(FoundMove move);

  /** Writes its reason, answer and batch; of two who decide at once the later one counts. */
  void decide(FoundMove move);
}
