package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.Set;

/** Whether there may be news of an issue that no panel shows yet. */
public interface NewsAhead {
  /** Jira said a moment ago that the issue changed, and nobody has looked yet. One query. */
  boolean of(IssueId issue);

  /** What nobody would hear of, if it were told no more. */
  interface Waiting {
    /**
     * How many mails of these kinds, or of these statuses, have not left, with those that open undo
     * windows would make of them: of the 500 oldest. Two queries and a few for each such window.
     */
    int of(ProjectId project, Set<Kind> kinds, Set<RoadmapStatus> statuses);
  }
}
