package com.atlassian.scheduler.config;

import java.io.Serializable;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public final class JobRunnerKey implements Serializable, Comparable<JobRunnerKey> {
  private JobRunnerKey() {}

  public static JobRunnerKey of(String key) {
    throw new UnsupportedOperationException("contract only");
  }

  public int compareTo(JobRunnerKey other) {
    throw new UnsupportedOperationException("contract only");
  }
}
