package io.roundtrip.roadmap.follow;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Optional;

/** Moves feedback in Jira. */
public interface FeedbackMoves {
  /**
   * Where a piece of feedback is.
   *
   * @param status Jira's id
   */
  record Standing(ProjectId project, String status) {}

  /** Empty when the issue is gone or no feedback. */
  Optional<Standing> of(IssueId feedback);

  /** How people call the issue; "" when it is gone. */
  String key(IssueId issue);

  /**
   * To the first of these statuses that a transition leads to which Jira lets this person make
   * without being asked for anything.
   *
   * @return MOVED, FORBIDDEN, NO_WAY, ASKS, GONE
   */
  FollowOutcome move(IssueId feedback, List<String> statuses, UserKey by);
}
