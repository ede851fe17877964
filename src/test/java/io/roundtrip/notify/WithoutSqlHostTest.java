package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import org.junit.Rule;
import org.junit.Test;

/** On a Jira that exports neither SAL's SQL nor log4j. */
public class WithoutSqlHostTest {
  @Rule
  public final HostRule jira = HostRule.without("com.atlassian.sal.api.rdbms", "org.apache.log4j");

  @Test
  public void a_customer_is_told_once_by_mail_all_the_same() {
    LiveProject project = LiveProject.in(jira);
    String epic = project.epic("Dark mode");
    project.link(epic, project.said("Ada Lindqvist", "Please: dark mode"));

    project.move(epic, "Done");

    assertThat(project.mailTo("Ada").subject()).isNotEmpty();
    assertThat(project.onlyMail("sent")).isNotNull();
  }
}
