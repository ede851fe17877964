package minijira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ModelVersion;
import com.atlassian.jira.jql.builder.JqlClauseBuilder;
import com.atlassian.jira.jql.builder.JqlQueryBuilder;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.mail.Email;
import com.atlassian.query.Query;
import com.atlassian.query.order.SortOrder;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import org.junit.Test;

/** The twins behave like the Jira classes whose names they carry. */
public class TwinsTest {
  @Test
  public void a_query_says_what_was_asked_for() {
    JqlClauseBuilder where = JqlQueryBuilder.newBuilder().where().project("RT");

    Query query =
        where
            .and()
            .not()
            .status("Done")
            .endWhere()
            .orderBy()
            .add("key", SortOrder.ASC)
            .buildQuery();

    assertThat(query).hasToString("project = \"RT\" AND NOT status = \"Done\" ORDER BY key ASC");
  }

  @Test
  public void and_binds_closer_than_or_and_brackets_closer_still() {
    JqlClauseBuilder plain =
        JqlQueryBuilder.newClauseBuilder().project(1L).or().project(2L).and().unresolved();
    JqlClauseBuilder nested =
        JqlQueryBuilder.newClauseBuilder()
            .sub()
            .project(1L)
            .or()
            .project(2L)
            .endsub()
            .and()
            .unresolved();

    String first = plain.buildQuery().toString();
    String second = nested.buildQuery().toString();

    assertThat(first).isEqualTo("project = 1 OR project = 2 AND resolution = EMPTY");
    assertThat(second).isEqualTo("(project = 1 OR project = 2) AND resolution = EMPTY");
  }

  @Test
  public void words_of_users_cannot_leave_their_quotes() {
    JqlClauseBuilder where = JqlQueryBuilder.newClauseBuilder();

    Query query = where.summary("a\" OR project = X \\").buildQuery();

    assertThat(query).hasToString("summary ~ \"a\\\" OR project = X \\\\\"");
  }

  @Test
  public void an_unfinished_condition_is_refused() {
    JqlClauseBuilder where = JqlQueryBuilder.newClauseBuilder().project("RT");

    JqlClauseBuilder unfinished = where.and();

    assertThatThrownBy(unfinished::buildQuery).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> JqlQueryBuilder.newClauseBuilder().project("A").project("B"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  public void a_job_runs_once_per_cluster_and_once_in_time_unless_told_otherwise() {
    JobRunnerKey key = JobRunnerKey.of("pump");

    JobConfig config = JobConfig.forJobRunnerKey(key);

    assertThat(config.getRunMode()).isEqualTo(RunMode.RUN_ONCE_PER_CLUSTER);
    assertThat(config.getSchedule().getType()).isEqualTo(Schedule.Type.INTERVAL);
    assertThat(config.getSchedule().getIntervalScheduleInfo().getIntervalInMillis()).isZero();
  }

  @Test
  public void an_unlimited_page_does_not_overflow() {
    PagerFilter<?> all = PagerFilter.getUnlimitedFilter();

    all.setStart(10);

    assertThat(all.getEnd()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  public void mail_without_any_recipient_is_refused() {
    String nobody = " ";

    assertThatThrownBy(() -> new Email(nobody)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void model_versions_compare_as_numbers() {
    ModelVersion nine = ModelVersion.valueOf("9");

    ModelVersion ten = ModelVersion.valueOf("10");

    assertThat(nine.isOlderThan(ten)).isTrue();
    assertThat(ModelVersion.valueOf("").isOlderThan(nine)).isTrue();
  }
}
