package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What a project decided is spoilt in the database, or by a later version, and put right again. */
public class UnreadableHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private Visitor admin;
  private LiveProject project;
  private String epic;

  @Before
  public void mail_waits() {
    admin = jira.as("admin");
    project = LiveProject.in(jira);
    epic = epicOfAda("Dark mode for the driver app");
    pause(true);
    project.move(epic, "Done");
    project.onlyMail("due");
  }

  private String epicOfAda(String title) {
    String fresh = project.epic(title);
    project.merge(project.said("Ada Lindqvist", title + ", please"), fresh);
    return fresh;
  }

  private void pause(boolean paused) {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", paused)).expect(204);
  }

  private void spoil(String table, String column, String expression) {
    Map<String, String> update =
        Map.of(
            "update",
            "UPDATE \"AO_B64556_%s\" SET \"%s\" = %s WHERE \"PROJECT_ID\" = %s"
                .formatted(table, column, expression, projectId()));
    jira.host().node(0).command("sql", update);
  }

  private String projectId() {
    return admin.get("/rest/api/2/project/" + project.key()).expect(200).json().get("id").asText();
  }

  private void waitsForSomebodyToSave() {
    pause(false);
    await().atMost(SOON).until(() -> reasons().equals(List.of("settings-unreadable")));
    assertThat(project.mailsTo("ada")).isEmpty();
    assertThat(health()).contains("rows-aside", "unreadable");
  }

  private List<String> reasons() {
    return project.outbox().stream().map(mail -> mail.path("reason").asText()).toList();
  }

  private String health() {
    return admin.get(REST + "/admin/health").expect(200).body();
  }

  @Test
  public void mail_waits_while_what_the_statuses_stand_for_cannot_be_read() {
    String other = epicOfAda("Maps");
    spoil("STATUS_MAP", "BUCKETS", "\"BUCKETS\" || 'ly'");
    waitsForSomebodyToSave();
    project.move(other, "Done");

    spoil("STATUS_MAP", "BUCKETS", "SUBSTR(\"BUCKETS\", 1, LENGTH(\"BUCKETS\") - 2)");

    project.edit(other, "labels", List.of("looked-at"));
    await().atMost(SOON).until(() -> reasons().size() == 2);
  }

  @Test
  public void mail_waits_while_the_settings_are_not_whole() {
    spoil("SETTINGS", "TEXTS", "SUBSTR(\"TEXTS\", 1, 20)");
    waitsForSomebodyToSave();
  }

  @Test
  public void mail_waits_when_the_settings_are_gone() {
    spoil("SETTINGS", "TEXTS", "NULL");
    waitsForSomebodyToSave();
    JsonNode mail = project.onlyMail("due");
    assertThat(mail.get("reason").asText()).isEqualTo("settings-unreadable");
  }
}
