package com.atlassian.scheduler.config;

import java.io.Serializable;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public final class JobId implements Serializable, Comparable<JobId> {
  private JobId() {}

  public static JobId of(String id) {
    throw new UnsupportedOperationException("contract only");
  }

  public int compareTo(JobId other) {
    throw new UnsupportedOperationException("contract only");
  }
}
