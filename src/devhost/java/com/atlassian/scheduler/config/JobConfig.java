package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

/** What to run, where and when; immutable. Parameters must be serialisable, as Jira stores them. */
public final class JobConfig {
  public static final Map<String, Serializable> NO_PARAMETERS = Map.of();

  private final JobRunnerKey runner;
  private final RunMode mode;
  private final Schedule schedule;
  private final Map<String, Serializable> parameters;

  private JobConfig(
      JobRunnerKey runner, RunMode mode, Schedule schedule, Map<String, Serializable> parameters) {
    this.runner = Objects.requireNonNull(runner, "jobRunnerKey");
    this.mode = mode == null ? RunMode.RUN_ONCE_PER_CLUSTER : mode;
    this.schedule = schedule == null ? Schedule.runOnce(null) : schedule;
    this.parameters = parameters == null ? NO_PARAMETERS : Map.copyOf(parameters);
  }

  public static JobConfig forJobRunnerKey(JobRunnerKey jobRunnerKey) {
    return new JobConfig(jobRunnerKey, null, null, null);
  }

  public JobRunnerKey getJobRunnerKey() {
    return runner;
  }

  public RunMode getRunMode() {
    return mode;
  }

  public Schedule getSchedule() {
    return schedule;
  }

  public Map<String, Serializable> getParameters() {
    return parameters;
  }

  public JobConfig withRunMode(RunMode runMode) {
    return new JobConfig(runner, runMode, schedule, parameters);
  }

  public JobConfig withSchedule(Schedule schedule) {
    return new JobConfig(runner, mode, schedule, parameters);
  }

  public JobConfig withParameters(Map<String, Serializable> parameters) {
    return new JobConfig(runner, mode, schedule, parameters);
  }

  @Override
  public String toString() {
    return runner + " " + mode + " " + schedule;
  }
}
