package com.atlassian.scheduler.config;

import java.util.Date;
import java.util.TimeZone;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public final class Schedule {
  private Schedule() {}

  public static Schedule forCronExpression(String cronExpression) {
    throw new UnsupportedOperationException("contract only");
  }

  public static Schedule forCronExpression(String cronExpression, TimeZone timeZone) {
    throw new UnsupportedOperationException("contract only");
  }

  public static Schedule runOnce(Date runTime) {
    throw new UnsupportedOperationException("contract only");
  }

  public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
    throw new UnsupportedOperationException("contract only");
  }

  public IntervalScheduleInfo getIntervalScheduleInfo() {
    throw new UnsupportedOperationException("contract only");
  }

  public CronScheduleInfo getCronScheduleInfo() {
    throw new UnsupportedOperationException("contract only");
  }

  public Type getType() {
    throw new UnsupportedOperationException("contract only");
  }

  public enum Type {
    CRON_EXPRESSION,
    INTERVAL;
  }
}
