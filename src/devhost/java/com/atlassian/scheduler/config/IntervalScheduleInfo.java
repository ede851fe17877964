package com.atlassian.scheduler.config;

import java.util.Date;

/** First run (null = now) and interval in milliseconds (0 = run once). */
public final class IntervalScheduleInfo {
  private final Date firstRunTime;
  private final long intervalInMillis;

  IntervalScheduleInfo(Date firstRunTime, long intervalInMillis) {
    this.firstRunTime = firstRunTime == null ? null : new Date(firstRunTime.getTime());
    this.intervalInMillis = intervalInMillis;
  }

  public Date getFirstRunTime() {
    return firstRunTime == null ? null : new Date(firstRunTime.getTime());
  }

  public long getIntervalInMillis() {
    return intervalInMillis;
  }
}
