package io.roundtrip.roadmap.follow;

import java.util.Locale;

/** What became of a piece of feedback that was to follow. Each has a text. */
public enum FollowOutcome {
  /** Not looked at yet. */
  WAITS,
  MOVED,
  /** It stood in a status that means shipped. */
  ALREADY,
  /** Another attempt may go well. */
  FAILED,
  /** The item is not shipped any more. */
  REVERTED,
  /** It does not belong to the item any more. */
  SPLIT,
  /** It is gone, or no feedback any more. */
  GONE,
  /** Its project does not want it any more. */
  OFF,
  /** Whoever wanted it may not decide for the project any more. */
  NOBODY,
  /** That person may not move it. */
  FORBIDDEN,
  /** No status of its project means shipped, or its workflow has no way there from where it is. */
  NO_WAY,
  /** Jira asks for something on the way: a field, a condition. */
  ASKS;

  /** The word in i18n keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
