package minijira.node.platform;

import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * A job and when it runs next.
 *
 * @param next epoch ms, null = never again
 * @param version of its row, 0 for local jobs
 */
record ScheduledJob(JobId id, JobConfig config, @Nullable Long next, long version) {
  static ScheduledJob first(JobId id, JobConfig config, long now) throws SchedulerServiceException {
    try {
      return new ScheduledJob(id, config, firstRun(config.getSchedule(), now), 0);
    } catch (IllegalArgumentException bad) {
      throw new SchedulerServiceException("schedule of job " + id + ": " + bad.getMessage(), bad);
    }
  }

  /** When it runs again after a firing at this time. */
  @Nullable Long nextRun(long now) {
    Schedule schedule = config.getSchedule();
    if (schedule.getType() == Schedule.Type.CRON_EXPRESSION) return cron(schedule, now);
    long every = schedule.getIntervalScheduleInfo().getIntervalInMillis();
    if (every == 0) return null;
    long from = next == null ? now : next;
    return from + every > now ? from + every : now + every;
  }

  private static @Nullable Long firstRun(Schedule schedule, long now) {
    if (schedule.getType() == Schedule.Type.CRON_EXPRESSION) return cron(schedule, now);
    Date first = schedule.getIntervalScheduleInfo().getFirstRunTime();
    return first == null ? now : Math.max(first.getTime(), now);
  }

  private static @Nullable Long cron(Schedule schedule, long now) {
    var zone = schedule.getCronScheduleInfo().getTimeZone();
    ZoneId where = zone == null ? ZoneId.systemDefault() : zone.toZoneId();
    ZonedDateTime next =
        CronExpression.parse(schedule.getCronScheduleInfo().getCronExpression())
            .next(Instant.ofEpochMilli(now).atZone(where));
    return next == null ? null : next.toInstant().toEpochMilli();
  }
}
