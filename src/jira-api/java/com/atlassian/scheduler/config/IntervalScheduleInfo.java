package com.atlassian.scheduler.config;

import java.util.Date;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public final class IntervalScheduleInfo {
  private IntervalScheduleInfo() {}

  public Date getFirstRunTime() {
    throw new UnsupportedOperationException("contract only");
  }

  public long getIntervalInMillis() {
    throw new UnsupportedOperationException("contract only");
  }
}
