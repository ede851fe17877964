package com.atlassian.scheduler.config;

import java.util.Date;
import java.util.Objects;
import java.util.TimeZone;

/** When a job runs: an interval (zero = once) or a cron expression. */
public final class Schedule {
  private final IntervalScheduleInfo interval;
  private final CronScheduleInfo cron;

  private Schedule(IntervalScheduleInfo interval, CronScheduleInfo cron) {
    this.interval = interval;
    this.cron = cron;
  }

  public static Schedule forCronExpression(String cronExpression) {
    return forCronExpression(cronExpression, null);
  }

  public static Schedule forCronExpression(String cronExpression, TimeZone timeZone) {
    Objects.requireNonNull(cronExpression, "cronExpression");
    return new Schedule(null, new CronScheduleInfo(cronExpression, timeZone));
  }

  public static Schedule runOnce(Date runTime) {
    return forInterval(0, runTime);
  }

  public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
    if (intervalInMillis < 0) throw new IllegalArgumentException("interval " + intervalInMillis);
    return new Schedule(new IntervalScheduleInfo(firstRunTime, intervalInMillis), null);
  }

  public IntervalScheduleInfo getIntervalScheduleInfo() {
    if (interval == null) throw new IllegalStateException("a cron schedule");
    return interval;
  }

  public CronScheduleInfo getCronScheduleInfo() {
    if (cron == null) throw new IllegalStateException("an interval schedule");
    return cron;
  }

  public Type getType() {
    return cron == null ? Type.INTERVAL : Type.CRON_EXPRESSION;
  }

  @Override
  public String toString() {
    return cron == null
        ? "every " + interval.getIntervalInMillis() + " ms from " + interval.getFirstRunTime()
        : "cron " + cron.getCronExpression();
  }

  /** The two kinds. */
  public enum Type {
    CRON_EXPRESSION,
    INTERVAL
  }
}
