package io.roundtrip.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * What a thread sees of Jira: everything new while it is set up, and otherwise what it saw first.
 */
public class ThreadStrictHostTest {
  private static int projects;

  @ClassRule public static final StrictHost host = new StrictHost();

  private final String project = "LANE" + (char) ('A' + projects++);

  @Before
  public void a_lane_and_a_project_with_one_issue() {
    host.install(lane());
    post("/rest/minijira/1/project", "{'key':'%s','name':'%s','lead':'admin'}", project, project);
    issue();
  }

  @Test
  public void a_thread_of_its_own_finds_nothing_newer_than_its_first_search() {
    assertThat(found("thread")).startsWith("1 found");

    issue();

    assertThat(found("thread")).startsWith("1 found");
    assertThat(found("request")).startsWith("2 found");
  }

  @Test
  public void such_a_thread_is_named_with_the_line_and_the_cure() {
    found("thread");
    found("thread");

    assertThat(unprepared())
        .singleElement()
        .asString()
        .contains("thread \"small-lane\"", "small.Lane.look(Lane.java:", "preCall()", "postCall");
  }

  @Test
  public void the_same_thread_set_up_for_each_turn_finds_what_is_new() {
    assertThat(found("turn")).startsWith("1 found");

    issue();

    assertThat(found("turn")).startsWith("2 found");
    assertThat(unprepared()).isEmpty();
  }

  @Test
  public void setting_a_thread_up_late_ends_its_first_view() {
    found("thread");
    issue();

    assertThat(found("turn")).startsWith("2 found");
  }

  @Test
  public void an_issue_changed_since_is_not_in_an_old_view() {
    String issue = issue();
    assertThat(found("thread")).startsWith("2 found");

    post("/rest/api/2/issue/" + issue + "/comment", "{'body':'news'}");

    assertThat(found("thread")).startsWith("1 found");
  }

  @Test
  public void jobs_and_requests_are_set_up_by_jira() {
    assertThat(found("job")).startsWith("1 found");

    issue();

    assertThat(found("job")).startsWith("2 found");
    assertThat(found("request")).startsWith("2 found");
    assertThat(unprepared()).isEmpty();
  }

  @Test
  public void a_thread_of_its_own_keeps_permissions_as_it_first_asked_for_them() {
    String name = "guest-" + project.toLowerCase(java.util.Locale.ROOT);
    post("/rest/minijira/1/user", "{'name':'%s','groups':[]}", name);
    assertThat(found("thread", name)).endsWith("may not");
    assertThat(found("turn", name)).endsWith("may not");
    assertThat(found("thread", name)).endsWith("may not");

    post("/rest/minijira/1/project/" + project + "/roles", "{'Developers':['%s']}", name);

    assertThat(found("thread", name)).endsWith("may not");
    assertThat(found("turn", name)).endsWith("may");
  }

  private static SmallPlugin lane() {
    return SmallPlugin.good()
        .imports("com.atlassian.annotations.security", "com.atlassian.jira.bc.issue.search")
        .imports("com.atlassian.jira.permission", "com.atlassian.jira.security")
        .imports("com.atlassian.jira.project", "com.atlassian.jira.security.plugin")
        .imports("com.atlassian.jira.user", "com.atlassian.jira.user.util", "com.atlassian.query")
        .imports("com.atlassian.jira.util.thread", "com.atlassian.scheduler")
        .imports("com.atlassian.scheduler.config", "jakarta.servlet", "jakarta.servlet.http")
        .imports("org.apache.log4j", "org.osgi.framework")
        .module(
            "<servlet key=\"lane\" class=\"small.Lane\">",
            "<url-pattern>/small/lane</url-pattern>",
            "</servlet>")
        .sample("Lane");
  }

  private String found(String where) {
    return found(where, "admin");
  }

  private String found(String where, String guest) {
    String query = "?on=" + where + "&project=" + project + "&guest=" + guest;
    return host.get("/plugins/servlet/small/lane" + query).body();
  }

  private String issue() {
    String made =
        post(
            "/rest/api/2/issue",
            "{'fields':{'project':{'key':'%s'},'issuetype':{'name':'Task'},'summary':'One'}}",
            project);
    return made.replaceAll("(?s).*\"key\":\\s*\"([^\"]+)\".*", "$1");
  }

  private static String post(String path, String json, Object... words) {
    String body = json.formatted(words).replace('\'', '"');
    HttpResponse<String> answer =
        host.post(path, "application/json", body, "Authorization", host.token("admin"));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private static List<?> unprepared() {
    return (List<?>) host.node().query("threads", Map.of()).get("unprepared");
  }
}
