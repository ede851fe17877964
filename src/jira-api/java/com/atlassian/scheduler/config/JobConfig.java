package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Map;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public final class JobConfig {
  private JobConfig() {}

  public static final Map<String, Serializable> NO_PARAMETERS = Map.of();

  public static JobConfig forJobRunnerKey(JobRunnerKey jobRunnerKey) {
    throw new UnsupportedOperationException("contract only");
  }

  public JobRunnerKey getJobRunnerKey() {
    throw new UnsupportedOperationException("contract only");
  }

  public RunMode getRunMode() {
    throw new UnsupportedOperationException("contract only");
  }

  public Schedule getSchedule() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, Serializable> getParameters() {
    throw new UnsupportedOperationException("contract only");
  }

  public JobConfig withRunMode(RunMode runMode) {
    throw new UnsupportedOperationException("contract only");
  }

  public JobConfig withSchedule(Schedule schedule) {
    throw new UnsupportedOperationException("contract only");
  }

  public JobConfig withParameters(Map<String, Serializable> parameters) {
    throw new UnsupportedOperationException("contract only");
  }
}
