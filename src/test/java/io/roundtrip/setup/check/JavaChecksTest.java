package io.roundtrip.setup.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.OfferedServices;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Which line speaks of which class. */
public class JavaChecksTest {
  private static final String THREADS = "com.atlassian.jira.util.thread.JiraThreadLocalUtil";
  private final List<String> lines =
      new ArrayList<>(
          List.of(
              "plugin io.roundtrip.jira 1.2",
              "template templates/a.vm",
              "class com.atlassian.jira.Gone",
              "class com.atlassian.mail.Gone",
              "class com.atlassian.mail.MailFactory",
              "class com.atlassian.sal.api.rdbms.Gone",
              "class jakarta.mail.Gone"));
  private final List<String> services = new ArrayList<>();

  private List<String> missing() {
    OfferedServices offered =
        new OfferedServices() {
          @Override
          public int size() {
            return 5;
          }

          @Override
          public List<String> missing() {
            return services;
          }
        };
    Members members = new Members(ClassLoader.getPlatformClassLoader());
    return new JavaChecks(new Needs(lines), members, offered)
        .all().stream()
            .map(
                check ->
                    (check.planB() ? "may " : "must ")
                        + check.name()
                        + " "
                        + check.look().get().missing())
            .toList();
  }

  @Test
  public void each_class_is_in_one_line() {
    assertThat(missing())
        .containsExactly(
            "must members [com.atlassian.jira.Gone]",
            "must mail [com.atlassian.mail.Gone]",
            "must services []",
            "may mail-forms [jakarta.mail.Gone]",
            "may mail-names []",
            "may mail-answers []",
            "may mail-loops []",
            "may mail-switch [com.atlassian.mail.MailFactory]",
            "may archived []",
            "may sql [com.atlassian.sal.api.rdbms.Gone]",
            "may server-id []",
            "may mail-phases []",
            "may thread-log []");
  }

  @Test
  public void threads_have_a_line_once_something_of_them_is_used() {
    lines.add("class " + THREADS);

    assertThat(missing())
        .contains("must threads [" + THREADS + "]", "must members [com.atlassian.jira.Gone]");
  }

  @Test
  public void a_service_with_a_plan_b_is_no_fault() {
    services.add("com.atlassian.jira.X");
    services.add("com.atlassian.sal.api.rdbms.Y");

    assertThat(missing())
        .contains(
            "must services [com.atlassian.jira.X]",
            "may sql [com.atlassian.sal.api.rdbms.Gone, com.atlassian.sal.api.rdbms.Y]");
  }
}
