package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A project with mail that waits is switched off, to a dry run or to tell less, by both doors. */
public class DroppedMailHostTest {
  private static final String SWITCH = REST + "/admin/kill-switch";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private Visitor admin;

  @Before
  public void one_mail_waits() {
    admin = jira.as("admin");
    project = LiveProject.in(jira);
    kill(true);
    String epic = project.epic("Dark mode");
    project.link(epic, project.said("Ada Lindqvist", "Far too bright"));
    project.move(epic, "Done");
    await().atMost(LiveProject.SOON).until(() -> project.outbox().size() == 1);
  }

  @After
  public void mail_leaves_again() {
    kill(false);
  }

  private void kill(boolean paused) {
    JsonNode now = admin.get(SWITCH).expect(200).json();
    if (now.get("paused").asBoolean() == paused) return;
    Map<String, Object> wish =
        Map.of("paused", paused, "why", "a drill", "version", now.get("version").asLong());
    admin.put(SWITCH, wish).expect(204);
  }

  private String settings() {
    return REST + "/projects/" + project.key() + "/settings";
  }

  @Test
  public void over_rest_the_number_is_said_first() {
    for (Map<String, Object> wish :
        List.<Map<String, Object>>of(Map.of("on", false), Map.of("mode", "dry-run"))) {
      String no = admin.change(settings(), wish).expect(400).body();
      assertThat(no).contains("mails-wait", "never be sent: 1.", "dropMails");
    }
    assertThat(project.outbox().get(0).get("state").asText()).isNotEqualTo("skipped");

    admin.change(settings(), Map.of("on", false, "dropMails", 1)).expect(200);

    assertThat(project.onlyMail("skipped").get("reasonText").asText())
        .isEqualTo("Roundtrip switched off in this project");
  }

  /** For a quarter of an hour that is all there is of most news. */
  @Test
  public void news_whose_undo_window_is_open_counts_for_each_of_its_people() {
    project.settings("undoSeconds", 900);
    String epic = project.epic("Bright mode");
    project.link(epic, project.said("Grace Okafor", "Far too dark"));
    project.link(epic, project.said("Lin Wu", "Too dark for me"));
    String unasked = project.epic("Nobody asked for it");
    project.move(unasked, "Done");

    project.move(epic, "Done");

    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(
            () ->
                assertThat(admin.change(settings(), Map.of("on", false)).expect(400).body())
                    .contains("never be sent: 3."));
    admin.change(settings(), Map.of("on", false, "dropMails", 2)).expect(400);
    admin.change(settings(), Map.of("on", false, "dropMails", 3)).expect(200);
  }

  @Test
  public void what_a_dry_run_dropped_is_not_sent_when_the_project_is_live_again() {
    admin.change(settings(), Map.of("mode", "dry-run", "dropMails", 1)).expect(200);
    project.onlyMail("skipped");
    admin.change(settings(), Map.of("mode", "live")).expect(200);
    kill(false);

    project.onlyMail("skipped");
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void neither_is_news_whose_undo_window_was_open_then() {
    project.settings("undoSeconds", 9);
    String epic = project.epic("Bright mode");
    project.link(epic, project.said("Grace Okafor", "Far too dark"));
    project.move(epic, "Done");
    Map<String, Object> dry = Map.of("mode", "dry-run");
    await()
        .atMost(LiveProject.SOON)
        .until(() -> admin.change(settings(), dry).body().contains("never be sent: 2."));

    admin.change(settings(), Map.of("mode", "dry-run", "dropMails", 2)).expect(200);
    admin.change(settings(), Map.of("mode", "live")).expect(200);
    kill(false);

    await()
        .atMost(LiveProject.SOON)
        .until(() -> jira.as("engineer").get("/browse/" + epic).body().contains("told. Dry run"));
    assertThat(project.mailsTo("grace")).isEmpty();
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void what_was_told_no_more_is_not_sent_when_it_is_told_again() {
    Map<String, Object> less = Map.of("told", List.of("planned"), "dropMails", 1);
    admin.change(settings(), less).expect(200);
    project.onlyMail("skipped");
    admin.change(settings(), Map.of("told", List.of("planned", "shipped"))).expect(200);
    kill(false);

    assertThat(project.onlyMail("skipped").get("reasonText").asText())
        .isEqualTo("This project tells customers nothing of this status");
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  @Test
  public void on_the_page_the_second_press_drops_them() {
    Screen screen = new Screen(jira.host().baseUrl(), "admin");
    Document page =
        screen.open("/secure/RoundtripSettings!default.jspa?projectKey=" + project.key());
    page.expectFirst("#mode option[selected]").removeAttr("selected");
    page.expectFirst("#mode option[value=dry-run]").attr("selected", "selected");
    page = screen.press(page.expectFirst("#roundtrip-settings-save"));

    assertThat(page.select("#mode-error").text()).contains("never be sent: 1.", "Save once more");
    assertThat(page.expectFirst("#roundtrip-settings-save").val())
        .isEqualTo("Save, and drop the waiting mails");
    assertThat(admin.get(settings()).expect(200).json().get("mode").asText()).isEqualTo("live");

    page = screen.press(page.expectFirst("#roundtrip-settings-save"));

    assertThat(page.select(".aui-message-success")).hasSize(1);
    assertThat(admin.get(settings()).expect(200).json().get("mode").asText()).isEqualTo("dry-run");
    assertThat(page.select("[name=dropMails]")).isEmpty();
  }

  @Test
  public void what_is_told_no_more_is_dropped_by_the_second_press_too() {
    String no = admin.change(settings(), Map.of("told", List.of("planned"))).expect(400).body();
    assertThat(no).contains("told", "mails-wait", "never be sent: 1.");
    admin.change(settings(), Map.of("told", List.of("shipped"))).expect(200);
    Screen screen = new Screen(jira.host().baseUrl(), "admin");
    Document page =
        screen.open("/secure/RoundtripSettings!default.jspa?projectKey=" + project.key());
    page.expectFirst("[name=told][value=shipped]").removeAttr("checked");
    page.expectFirst("[name=told][value=not-planned]").attr("checked", "checked");

    page = screen.press(page.expectFirst("#roundtrip-settings-save"));

    assertThat(page.select("#told-error").text()).contains("never be sent: 1.", "Save once more");
    assertThat(page.expectFirst("[aria-describedby~=told-error]").hasAttr("autofocus")).isTrue();
    assertThat(project.outbox().get(0).get("state").asText()).isNotEqualTo("skipped");

    page = screen.press(page.expectFirst("#roundtrip-settings-save"));

    assertThat(page.select(".aui-message-success")).hasSize(1);
    kill(false);
    assertThat(project.onlyMail("skipped").get("reasonText").asText())
        .isEqualTo("This project tells customers nothing of this status");
  }
}
