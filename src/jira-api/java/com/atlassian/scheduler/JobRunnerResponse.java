package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public final class JobRunnerResponse {
  private JobRunnerResponse() {}

  public static JobRunnerResponse success() {
    throw new UnsupportedOperationException("contract only");
  }

  public static JobRunnerResponse success(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public static JobRunnerResponse aborted(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public static JobRunnerResponse failed(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public static JobRunnerResponse failed(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public RunOutcome getRunOutcome() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getMessage() {
    throw new UnsupportedOperationException("contract only");
  }
}
