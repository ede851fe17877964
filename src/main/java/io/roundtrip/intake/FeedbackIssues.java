package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The issues of type Feedback. Jira keeps them in its own transaction: an issue that was made
 * stays, whatever we do afterwards.
 */
public interface FeedbackIssues {
  /** What became of the attempt to make an issue. */
  sealed interface Creation permits Made, NotMade {}

  record Made(IssueId issue, String key) implements Creation {}

  /**
   * Jira refused; nothing was made.
   *
   * @param problems with our names of fields, see {@link Form}, or Jira's ids for those we lack
   */
  record NotMade(List<Problem> problems) implements Creation {
    public NotMade {
      problems = List.copyOf(problems);
    }
  }

  /** Throws while no issue can be made, of whatever feedback; asked before the first one. */
  void ready();

  /**
   * Makes the issue with everything Jira can hold: title, words, components the project has (others
   * become labels), labels, and the feedback fields. The time it was said is not faked into Jira's
   * creation time. What nobody said is filled in as on Jira's own screen. Never throws for what
   * Jira refuses.
   */
  Creation create(Projects.Target target, Feedback feedback, UserKey reporter);

  /** The keys of those the person may browse; hidden and missing issues are left out. */
  Map<IssueId, String> keys(Set<IssueId> issues, UserKey viewer);

  /**
   * The feedback issue of this project whose field Source holds this reference. Only asked after a
   * crash; searches Jira's index, which may lack what was made in the last moment before the crash.
   */
  Optional<Made> bySource(ProjectId project, SourceRef source);

  /** A feedback issue, and when it was made or edited last. */
  record Touched(IssueId issue, Instant updated) {}

  /**
   * Issues made or edited since then, to the minute, whoever may see them; in the order in which
   * they were made, so that none is passed over when one is edited meanwhile.
   */
  List<Touched> touched(Instant from, Page page);

  /** What an issue says now; empty when it is gone. */
  Optional<FeedbackSeen> read(IssueId issue);
}
