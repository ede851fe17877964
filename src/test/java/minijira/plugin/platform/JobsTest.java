package minijira.plugin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.io.Serializable;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import minijira.node.platform.Jobs;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class JobsTest {
  private static final JobRunnerKey RUNNER = JobRunnerKey.of("pump");
  private static final JobId JOB = JobId.of("pump-1");

  @Rule public final Rows rows = new Rows();
  private final List<String> runs = new CopyOnWriteArrayList<>();
  private Jobs one;
  private Jobs two;

  @Before
  public void nodes() {
    one = new Jobs(rows.get());
    two = new Jobs(rows.get());
  }

  @After
  public void end() {
    one.close();
    two.close();
  }

  private void registerOn(Jobs jobs, String name) {
    jobs.registerJobRunner(
        RUNNER,
        request -> {
          runs.add(name + " " + request.getJobConfig().getParameters());
          return JobRunnerResponse.success();
        });
  }

  private static JobConfig every(long millis, RunMode mode) {
    return JobConfig.forJobRunnerKey(RUNNER)
        .withRunMode(mode)
        .withSchedule(Schedule.forInterval(millis, null));
  }

  @Test
  public void a_clustered_job_runs_once_whatever_the_number_of_nodes()
      throws SchedulerServiceException {
    registerOn(one, "one");
    registerOn(two, "two");
    one.scheduleJob(
        JOB, every(60_000, RunMode.RUN_ONCE_PER_CLUSTER).withParameters(Map.of("batch", 7)));

    one.tickCluster();
    two.tickCluster();

    await().untilAsserted(() -> assertThat(runs).containsExactly("one {batch=7}"));
    assertThat(two.getJobDetails(JOB).getNextRunTime())
        .isAfter(new Date(System.currentTimeMillis() + 50_000));
  }

  @Test
  public void a_node_without_the_runner_leaves_the_firing_to_another()
      throws SchedulerServiceException {
    registerOn(two, "two");
    two.scheduleJob(JOB, every(60_000, RunMode.RUN_ONCE_PER_CLUSTER));

    one.tickCluster();
    two.tickCluster();

    await().untilAsserted(() -> assertThat(runs).containsExactly("two {}"));
  }

  @Test
  public void a_local_job_belongs_to_its_node() throws SchedulerServiceException {
    registerOn(one, "one");
    registerOn(two, "two");
    one.scheduleJob(JOB, every(60_000, RunMode.RUN_LOCALLY));

    one.tick();
    two.tick();

    await().untilAsserted(() -> assertThat(runs).containsExactly("one {}"));
    assertThat(two.getJobDetails(JOB)).isNull();
  }

  @Test
  public void a_job_that_runs_once_is_gone_afterwards() throws SchedulerServiceException {
    registerOn(one, "one");
    one.scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER).withSchedule(Schedule.runOnce(null)));

    one.tickCluster();

    await().untilAsserted(() -> assertThat(runs).hasSize(1));
    assertThat(one.getJobsByJobRunnerKey(RUNNER)).isEmpty();
  }

  @Test
  public void an_unscheduled_job_does_not_run() throws SchedulerServiceException {
    registerOn(one, "one");
    one.scheduleJob(JOB, every(60_000, RunMode.RUN_ONCE_PER_CLUSTER));

    two.unscheduleJob(JOB);
    one.tickCluster();

    assertThat(one.getJobDetails(JOB)).isNull();
    assertThat(runs).isEmpty();
  }

  @Test
  public void a_cron_job_knows_its_next_time() throws SchedulerServiceException {
    one.scheduleJob(
        JOB,
        JobConfig.forJobRunnerKey(RUNNER).withSchedule(Schedule.forCronExpression("0 0 3 * * ?")));

    assertThat(one.getJobDetails(JOB).getNextRunTime()).isInTheFuture();
  }

  @Test
  public void bad_cron_and_objects_of_a_plugin_are_refused() {
    record OfPlugin() implements Serializable {}

    assertThatThrownBy(
            () ->
                one.scheduleJob(
                    JOB,
                    JobConfig.forJobRunnerKey(RUNNER)
                        .withSchedule(Schedule.forCronExpression("nonsense"))))
        .isInstanceOf(SchedulerServiceException.class)
        .hasMessageContaining("pump-1");
    assertThatThrownBy(
            () ->
                one.scheduleJob(
                    JOB,
                    every(1000, RunMode.RUN_LOCALLY).withParameters(Map.of("row", new OfPlugin()))))
        .isInstanceOf(SchedulerServiceException.class)
        .hasMessageContaining("parameter row");
  }
}
