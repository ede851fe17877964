package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import minijira.boot.NodeHandle;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What machinery does to issues is no news: nobody worked on them. A later news still leaves. */
public class MachineryHostTest {
  @Rule public final HostRule jira = HostRule.alone("machinery");

  private LiveProject project;
  private String epic;

  @Before
  public void ada_waits_for_it() {
    project = LiveProject.in(jira);
    epic = project.epic("Dark mode");
    project.link(epic, project.said("Ada Lindqvist", "Far too bright at night"));
  }

  private NodeHandle node() {
    return jira.host().node(0);
  }

  private void sql(String update) {
    node().command("sql", Map.of("update", update));
  }

  private String id(String issue) {
    return jira.as("pm").get("/rest/api/2/issue/" + issue).expect(200).json().get("id").asText();
  }

  /** As an import writes it: no event, and the times of another Jira. */
  private void imported(String issue, Instant at) {
    String done = "(SELECT MIN(s.id) FROM issue_status s WHERE s.name = 'Done')";
    sql(
        "INSERT INTO change_group (id, issue_id, author, created) VALUES (990001, "
            + id(issue)
            + ", 'engineer', "
            + at.toEpochMilli()
            + ")");
    sql(
        "INSERT INTO change_item (id, group_id, field_type, field, old_value, old_string,"
            + " new_value, new_string) SELECT 990001, 990001, 'jira', 'status', i.status_id, 'To"
            + " Do', "
            + done
            + ", 'Done' FROM issue i WHERE i.id = "
            + id(issue));
    sql("UPDATE issue SET status_id = " + done + " WHERE id = " + id(issue));
  }

  private void laterNewsIsTold() {
    String later = project.epic("Night mode");
    project.link(later, project.said("Lin Chen", "Even darker"));
    project.move(later, "Done");
    project.mailTo("lin");
  }

  @Test
  public void an_upgrade_and_all_that_is_swept_after_it_tell_nothing_again() {
    project.move(epic, "Done");
    project.mailTo("ada");

    node().command("install", Map.of("path", System.getProperty("plugin.jar")));
    node().command("disable", Map.of());
    node().command("enable", Map.of());

    laterNewsIsTold();
    assertThat(project.mailsTo("ada")).hasSize(1);
  }

  @Test
  public void history_that_an_import_brings_is_told_to_nobody() {
    imported(epic, Instant.now().minus(Duration.ofDays(300)));
    project.edit(epic, "description", "Somebody looks at it");
    node().command("disable", Map.of());
    node().command("enable", Map.of());

    laterNewsIsTold();
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void issues_that_are_written_to_the_index_again_are_no_news() {
    sql("UPDATE issue SET updated = " + Instant.now().toEpochMilli());
    node().command("disable", Map.of());
    node().command("enable", Map.of());

    laterNewsIsTold();
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void the_clone_of_what_shipped_tells_nobody() {
    project.move(epic, "Done");
    project.mailTo("ada");

    node().command("clone", Map.of("issue", epic, "user", "pm"));

    laterNewsIsTold();
    assertThat(project.mailsTo("ada")).hasSize(1);
  }
}
