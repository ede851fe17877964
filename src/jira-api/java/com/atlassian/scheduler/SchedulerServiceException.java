package com.atlassian.scheduler;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public class SchedulerServiceException extends Exception {
  public SchedulerServiceException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public SchedulerServiceException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
