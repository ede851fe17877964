package io.roundtrip.roadmap.follow;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;

/** Whether a project wants its feedback to follow, and in whose name. Answered by its settings. */
@FunctionalInterface
public interface FollowRule {
  /**
   * @param on what the project decided
   * @param by who decided it
   * @param decides whether this person still may
   */
  record Decided(boolean on, UserKey by, boolean decides) {
    /** It cannot be read: perhaps. */
    public static final Decided UNKNOWN = new Decided(true, new UserKey(""), false);
  }

  Decided of(ProjectId project);
}
