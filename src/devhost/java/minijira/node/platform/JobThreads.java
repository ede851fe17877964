package minijira.node.platform;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import minijira.jira.thread.ThreadLocals;
import minijira.node.Components;
import minijira.plugin.Tccl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Four threads for jobs; a job that still runs is not started again on this node. */
final class JobThreads implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JobThreads.class);

  private final ExecutorService threads = Executors.newFixedThreadPool(4, JobThreads::thread);
  private final Map<JobId, Run> running = new ConcurrentHashMap<>();

  void run(ScheduledJob job, JobRunner runner) {
    Run run = new Run(job, new Date());
    if (running.putIfAbsent(job.id(), run) != null) return;
    try {
      threads.execute(
          () -> {
            try {
              Tccl.run(runner.getClass().getClassLoader(), () -> setUp(() -> call(runner, run)));
            } finally {
              running.remove(job.id());
              forgetUser();
            }
          });
    } catch (RejectedExecutionException closing) {
      running.remove(job.id());
    }
  }

  void cancel(JobId id) {
    Run run = running.get(id);
    if (run != null) run.cancelled = true;
  }

  @Override
  public void close() {
    running.values().forEach(run -> run.cancelled = true);
    threads.shutdownNow();
  }

  private static void call(JobRunner runner, Run run) {
    try {
      JobRunnerResponse response = runner.runJob(run);
      if (response == null) log.error("job {} returned no response", run.job.id());
    } catch (RuntimeException | LinkageError failed) {
      log.error("job {} failed", run.job.id(), failed);
    }
  }

  /** As Jira's scheduler does around every run. */
  private static void setUp(Runnable job) {
    ThreadLocals threads = Components.find(ThreadLocals.class);
    if (threads == null) job.run();
    else threads.around(job);
  }

  /** A job runs as nobody, and leaves nobody to the next one. */
  private static void forgetUser() {
    JiraAuthenticationContext context = Components.find(JiraAuthenticationContext.class);
    if (context != null) context.clearLoggedInUser();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "minijira-job");
    thread.setDaemon(true);
    thread.setContextClassLoader(JobThreads.class.getClassLoader());
    return thread;
  }

  private static final class Run implements JobRunnerRequest {
    private final ScheduledJob job;
    private final Date start;
    private volatile boolean cancelled;

    Run(ScheduledJob job, Date start) {
      this.job = job;
      this.start = start;
    }

    @Override
    public Date getStartTime() {
      return new Date(start.getTime());
    }

    @Override
    public JobId getJobId() {
      return job.id();
    }

    @Override
    public JobConfig getJobConfig() {
      return job.config();
    }

    @Override
    public boolean isCancellationRequested() {
      return cancelled || Thread.currentThread().isInterrupted();
    }
  }
}
