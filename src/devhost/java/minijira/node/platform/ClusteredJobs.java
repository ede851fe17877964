package minijira.node.platform;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** The table of jobs that run once per cluster. */
final class ClusteredJobs {
  private static final String COLUMNS =
      "SELECT id, runner, every, first_run, cron, zone, params, next_run, version FROM"
          + " clustered_job";

  private final Housekeeping rows;

  ClusteredJobs(Housekeeping rows) {
    this.rows = rows;
  }

  void put(ScheduledJob job) {
    remove(job.id());
    Schedule schedule = job.config().getSchedule();
    boolean cron = schedule.getType() == Schedule.Type.CRON_EXPRESSION;
    Date first = cron ? null : schedule.getIntervalScheduleInfo().getFirstRunTime();
    TimeZone zone = cron ? schedule.getCronScheduleInfo().getTimeZone() : null;
    rows.insert(
        "INSERT INTO clustered_job (id, runner, every, first_run, cron, zone, params, next_run,"
            + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
        job.id().toString(),
        job.config().getJobRunnerKey().toString(),
        cron ? 0 : schedule.getIntervalScheduleInfo().getIntervalInMillis(),
        first == null ? null : first.getTime(),
        cron ? schedule.getCronScheduleInfo().getCronExpression() : null,
        zone == null ? null : zone.getID(),
        written(job.config().getParameters()),
        job.next());
  }

  void remove(JobId id) {
    rows.update("DELETE FROM clustered_job WHERE id = ?", id.toString());
  }

  List<ScheduledJob> all() {
    return rows.query(COLUMNS + " ORDER BY id", ClusteredJobs::read);
  }

  List<ScheduledJob> due(long now) {
    return rows.query(COLUMNS + " WHERE next_run <= ? ORDER BY next_run", ClusteredJobs::read, now);
  }

  /**
   * True for the one node that may run this firing. A job that ran for the last time leaves the
   * table.
   */
  boolean claim(ScheduledJob job, long now) {
    Long next = job.nextRun(now);
    if (next == null)
      return rows.update(
              "DELETE FROM clustered_job WHERE id = ? AND version = ?",
              job.id().toString(),
              job.version())
          == 1;
    return rows.update(
            "UPDATE clustered_job SET next_run = ?, version = version + 1 WHERE id = ? AND version"
                + " = ?",
            next,
            job.id().toString(),
            job.version())
        == 1;
  }

  private static ScheduledJob read(ResultSet row) throws SQLException {
    String cron = row.getString(5);
    String zone = row.getString(6);
    long first = row.getLong(4);
    Schedule schedule =
        cron != null
            ? Schedule.forCronExpression(cron, zone == null ? null : TimeZone.getTimeZone(zone))
            : Schedule.forInterval(row.getLong(3), first == 0 ? null : new Date(first));
    JobConfig config =
        JobConfig.forJobRunnerKey(JobRunnerKey.of(row.getString(2)))
            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
            .withSchedule(schedule)
            .withParameters(read(row.getString(7)));
    long next = row.getLong(8);
    return new ScheduledJob(
        JobId.of(row.getString(1)), config, next == 0 ? null : next, row.getLong(9));
  }

  private static String written(Map<String, Serializable> parameters) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HashMap<>(parameters));
      out.flush();
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException("parameters of a job", failed);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Serializable> read(String written) {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(written)))) {
      return (Map<String, Serializable>) in.readObject();
    } catch (IOException | ClassNotFoundException failed) {
      throw new IllegalStateException("parameters of a job", failed);
    }
  }
}
