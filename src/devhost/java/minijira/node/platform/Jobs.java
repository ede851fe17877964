package minijira.node.platform;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.JobDetails;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of one node. Local jobs live in memory; clustered ones in a table, where each
 * firing is claimed by one node that has the runner.
 */
public final class Jobs implements SchedulerService, AutoCloseable {
  private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
  private final Map<JobId, ScheduledJob> local = new ConcurrentHashMap<>();
  private final ClusteredJobs clustered;
  private final JobThreads threads;

  public Jobs(Housekeeping rows) {
    this.clustered = new ClusteredJobs(rows);
    this.threads = new JobThreads();
  }

  /** Runs what is due. */
  public void tick() {
    long now = System.currentTimeMillis();
    for (ScheduledJob job : local.values()) {
      Long next = job.next();
      if (next == null || next > now) continue;
      if (moved(job, job.nextRun(now))) start(job);
    }
  }

  /** False if the job was unscheduled or changed in the meantime. */
  private boolean moved(ScheduledJob job, @Nullable Long next) {
    return next == null
        ? local.remove(job.id(), job)
        : local.replace(job.id(), job, new ScheduledJob(job.id(), job.config(), next, 0));
  }

  /** Claims and runs the cluster's jobs that are due and have their runner here. */
  public void tickCluster() {
    long now = System.currentTimeMillis();
    for (ScheduledJob job : clustered.due(now))
      if (runners.containsKey(job.config().getJobRunnerKey()) && clustered.claim(job, now))
        start(job);
  }

  /** Runners that are registered, with their objects. */
  public Map<JobRunnerKey, JobRunner> runners() {
    return Map.copyOf(runners);
  }

  /** Jobs that only this node knows. */
  public List<JobId> localJobs() {
    return List.copyOf(local.keySet());
  }

  @Override
  public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
    runners.put(key, runner);
  }

  @Override
  public void unregisterJobRunner(JobRunnerKey key) {
    runners.remove(key);
  }

  @Override
  public Set<JobRunnerKey> getRegisteredJobRunnerKeys() {
    return Set.copyOf(runners.keySet());
  }

  @Override
  public void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
    plain(config.getParameters());
    ScheduledJob job = ScheduledJob.first(id, config, System.currentTimeMillis());
    if (config.getRunMode() == RunMode.RUN_LOCALLY) {
      clustered.remove(id);
      local.put(id, job);
    } else {
      local.remove(id);
      clustered.put(job);
    }
  }

  @Override
  public JobId scheduleJobWithGeneratedId(JobConfig config) throws SchedulerServiceException {
    JobId id = JobId.of(UUID.randomUUID().toString());
    scheduleJob(id, config);
    return id;
  }

  @Override
  public void unscheduleJob(JobId id) {
    threads.cancel(id);
    if (local.remove(id) == null) clustered.remove(id);
  }

  @Override
  public JobDetails getJobDetails(JobId id) {
    return all().stream()
        .filter(job -> job.id().equals(id))
        .findFirst()
        .map(this::details)
        .orElse(null);
  }

  @Override
  public List<JobDetails> getJobsByJobRunnerKey(JobRunnerKey key) {
    return all().stream()
        .filter(job -> job.config().getJobRunnerKey().equals(key))
        .map(this::details)
        .toList();
  }

  /** Ends all threads; running jobs are told to stop. */
  @Override
  public void close() {
    threads.close();
  }

  private List<ScheduledJob> all() {
    List<ScheduledJob> all = new ArrayList<>(local.values());
    all.addAll(clustered.all());
    return all;
  }

  private JobDetails details(ScheduledJob job) {
    return new Details(job, runners.containsKey(job.config().getJobRunnerKey()));
  }

  private void start(ScheduledJob job) {
    JobRunner runner = runners.get(job.config().getJobRunnerKey());
    if (runner != null) threads.run(job, runner);
  }

  /** Jira's deserialisation filter lets only plain values pass. */
  private static void plain(Map<String, Serializable> parameters) throws SchedulerServiceException {
    for (Map.Entry<String, Serializable> one : parameters.entrySet())
      if (one.getValue() != null && one.getValue().getClass().getClassLoader() != null)
        throw new SchedulerServiceException(
            "parameter "
                + one.getKey()
                + " is a "
                + one.getValue().getClass().getName()
                + ": use strings and numbers, Jira reads them back through a filter");
  }
}
