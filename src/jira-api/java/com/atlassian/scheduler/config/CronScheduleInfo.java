package com.atlassian.scheduler.config;

import java.util.TimeZone;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public final class CronScheduleInfo {
  private CronScheduleInfo() {}

  public String getCronExpression() {
    throw new UnsupportedOperationException("contract only");
  }

  public TimeZone getTimeZone() {
    throw new UnsupportedOperationException("contract only");
  }
}
