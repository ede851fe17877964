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

  private void settings(String sql) {
    sql(sql.formatted("\"AO_B64556_SETTINGS\"", "\"TEXTS\""));
  }

  private void statuses(String sql) {
    sql(sql.formatted("\"AO_B64556_STATUS_MAP\"", "\"BUCKETS\""));
  }

  private void sql(String update) {
    String here = update + " \"PROJECT_ID\" = " + projectId();
    jira.host().node(0).command("sql", Map.of("update", here));
  }

  private String projectId() {
    return admin.get("/rest/api/2/project/" + project.key()).expect(200).json().get("id").asText();
  }

  private void waitsFor(String unreadable) {
    pause(false);
    await().atMost(SOON).until(() -> reasons().equals(List.of("settings-unreadable")));
    assertThat(project.mailsTo("ada")).isEmpty();
    assertThat(health("rows-aside")).isNotEmpty();
    assertThat(health(unreadable)).contains(project.key());
  }

  private List<String> reasons() {
    return project.outbox().stream().map(mail -> mail.path("reason").asText()).toList();
  }

  private String health(String code) {
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals(code)) return line.get("args").toString();
    return "";
  }

  @Test
  public void while_what_the_statuses_stand_for_cannot_be_read_mail_waits_and_nothing_is_missed() {
    String other = epicOfAda("Maps");
    statuses("UPDATE %1$s SET %2$s = %2$s || 'ly' WHERE");
    waitsFor("statuses-unreadable");
    project.move(other, "Done");

    statuses("UPDATE %1$s SET %2$s = SUBSTR(%2$s, 1, LENGTH(%2$s) - 2) WHERE");
    project.edit(other, "labels", List.of("looked-at"));

    await().atMost(SOON).until(() -> project.mailsTo("ada").size() == 1);
    assertThat(project.mailsTo("ada").get(0).subject()).contains("Maps");
    assertThat(health("statuses-unreadable")).isEmpty();
  }

  @Test
  public void while_the_settings_are_not_whole_mail_waits_until_somebody_saves_them() {
    for (String spoilt : List.of("NULL", "SUBSTR(%2$s, 1, 20)")) {
      settings("UPDATE %1$s SET %2$s = " + spoilt + " WHERE");
      waitsFor("settings-unreadable");

      pause(true);
      project.settingsAnew("on", true);
      assertThat(health("settings-unreadable")).isEmpty();
      settings("DELETE FROM %1$s WHERE (%2$s IS NULL OR LENGTH(%2$s) <= 20) AND");
    }
  }

  @Test
  public void where_the_settings_are_gone_mail_waits_until_somebody_saves_them() {
    settings("DELETE FROM %1$s WHERE");
    pause(false);

    await().atMost(SOON).until(() -> reasons().equals(List.of("settings-unreadable")));

    project.settings("on", true);
  }
}
