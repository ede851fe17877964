package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine would suggest first. Nothing that the user may not see comes up. */
public interface Matches {
  /** Whether everything written so far can be found on this node. */
  boolean ready();

  /**
   * For feedback as it is now; empty when nothing is alike that the same people see, when it was
   * merged already, or when the user may not decide for its project any more.
   */
  Optional<Match> of(IssueId feedback, UserKey user);

  /**
   * A piece of feedback of the past.
   *
   * @param then the first suggestion among what had been written before it; null when there was
   *     none
   * @param people where people put it; null when it stands alone, or was merged by itself
   * @param refused a person said that it and that suggestion are no pair, as by an undo of what was
   *     merged by itself
   */
  record Looked(
      IssueId feedback, @Nullable Match then, @Nullable IssueId people, boolean refused) {}

  /** The newest feedback of a project but old one from files, newest first, at most so many. */
  List<Looked> newest(ProjectId project, int most, UserKey user);
}
