package com.atlassian.scheduler.status;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public enum RunOutcome {
  SUCCESS,
  UNAVAILABLE,
  ABORTED,
  FAILED;
}
