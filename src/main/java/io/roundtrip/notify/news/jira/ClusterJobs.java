package io.roundtrip.notify.news.jira;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.atlassian.scheduler.status.JobDetails;
import io.roundtrip.host.Turns;
import io.roundtrip.host.Workers;
import io.roundtrip.notify.news.NewsEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the cluster does by the clock. A job may overlap or be late; everything it starts may be
 * done twice.
 */
public final class ClusterJobs {
  private record Job(String name, RunMode mode, Duration every, Supplier<String> work) {
    String key() {
      return "io.roundtrip.jira." + name;
    }

    JobRunnerKey runner() {
      return JobRunnerKey.of(key());
    }

    JobId id() {
      return JobId.of(key());
    }
  }

  private final SchedulerService scheduler;
  private final Turns turns;
  private final Clock clock;
  private final List<Job> jobs;

  public ClusterJobs(
      SchedulerService scheduler,
      NewsEngine engine,
      Turns turns,
      Workers workers,
      Supplier<String> housework,
      Clock clock) {
    this.scheduler = scheduler;
    this.turns = turns;
    this.clock = clock;
    this.jobs =
        List.of(
            new Job(
                "sweep-quick",
                RunMode.RUN_ONCE_PER_CLUSTER,
                Duration.ofMinutes(1),
                () -> "looked at " + engine.quickSweep()),
            new Job(
                "sweep-full",
                RunMode.RUN_ONCE_PER_CLUSTER,
                Duration.ofHours(6),
                () -> full(engine)),
            new Job("retention", RunMode.RUN_ONCE_PER_CLUSTER, Duration.ofHours(6), housework),
            new Job("tick", RunMode.RUN_LOCALLY, Duration.ofMinutes(1), () -> tick(workers)));
  }

  /**
   * Workers look by themselves; a thread that is gone is replaced. A node that goes down takes the
   * cluster's entries with it; the nodes that stay put them back.
   */
  private String tick(Workers workers) {
    workers.wakeTheDead();
    for (Job job : jobs) if (scheduler.getJobDetails(job.id()) == null) schedule(job);
    return "woken";
  }

  private static String full(NewsEngine engine) {
    engine.fullSweep();
    return "begun";
  }

  /** How many there should be. */
  public int size() {
    return jobs.size();
  }

  /** Those that the scheduler does not know or has nobody to run for. */
  public List<String> missing() {
    return jobs.stream().filter(job -> !isScheduled(job)).map(Job::key).toList();
  }

  private boolean isScheduled(Job job) {
    JobDetails details = scheduler.getJobDetails(job.id());
    return details != null && details.isRunnable();
  }

  /** On every node; the scheduler keeps one entry a cluster where we say so. */
  public void start() {
    for (Job job : jobs) {
      scheduler.registerJobRunner(job.runner(), runner(job));
      schedule(job);
    }
  }

  private void schedule(Job job) {
    Date first = new Date(clock.millis() + job.every().toMillis());
    JobConfig config =
        JobConfig.forJobRunnerKey(job.runner())
            .withRunMode(job.mode())
            .withSchedule(Schedule.forInterval(job.every().toMillis(), first));
    try {
      scheduler.scheduleJob(job.id(), config);
    } catch (SchedulerServiceException e) {
      throw new IllegalStateException("job " + job.name() + " could not be scheduled", e);
    }
  }

  /** Leaves nothing behind. */
  public void stop() {
    for (Job job : jobs) {
      scheduler.unscheduleJob(job.id());
      scheduler.unregisterJobRunner(job.runner());
    }
  }

  /** Jira sets its job threads up itself, and advises to do it all the same. */
  private JobRunner runner(Job job) {
    return request -> {
      try {
        return JobRunnerResponse.success(turns.take(job.work()));
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        return JobRunnerResponse.failed(e);
      }
    };
  }
}
