package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * Settings that cannot be read are not settings that say no, and whoever saves them anew loses no
 * news.
 */
public class SavedAnewHostTest {
  private static final String PAGE = "/secure/RoundtripSettings!default.jspa?projectKey=";
  private static final String TEXTS = "UPDATE \"AO_B64556_SETTINGS\" SET \"TEXTS\" = ";

  @Rule public final HostRule jira = HostRule.alone("anew");

  private Visitor admin;
  private LiveProject project;
  private String epic;

  @Before
  public void somebody_waits() {
    admin = jira.as("admin");
    project = LiveProject.in(jira);
    project.settings("undoSeconds", 0, "told", "shipped");
    epic = project.epic("Dark mode for the driver app");
    project.merge(project.said("Ada Lindqvist", "Far too bright at night"), epic);
  }

  private void spoil(String texts, String those) {
    String id =
        admin.get("/rest/api/2/project/" + project.key()).expect(200).json().get("id").asText();
    String update = TEXTS + texts + " WHERE \"PROJECT_ID\" = " + id + those;
    jira.host().node(0).command("sql", Map.of("update", update));
  }

  private void spoilNewest() {
    spoil("'since=xx'", " AND \"VERSION\" = " + settings().get("version").asInt());
  }

  private JsonNode settings() {
    return admin.get(REST + "/projects/" + project.key() + "/settings").expect(200).json();
  }

  private String health() {
    return admin.get(REST + "/admin/health").expect(200).body();
  }

  private String audit() {
    return admin.get(REST + "/admin/audit?limit=1").expect(200).body();
  }

  private String told(Screen screen) {
    return screen.open("/browse/" + epic).select(".rt-panel-held").text();
  }

  private Document saved(Screen screen) {
    Document page = screen.open(PAGE + project.key());
    page.select("select#on option, select#mode option").removeAttr("selected");
    page.expectFirst("select#on option[value=true]").attr("selected", "selected");
    page.expectFirst("select#mode option[value=live]").attr("selected", "selected");
    page.expectFirst("#undoSeconds").val("0");
    return screen.press(page.expectFirst("#roundtrip-settings-save"));
  }

  @Test
  public void it_is_said_at_every_door_and_news_waits_until_they_are_saved_anew() {
    assertThat(settings().get("readable").asBoolean()).isTrue();
    spoilNewest();

    assertThat(settings().get("readable").asBoolean()).isFalse();
    assertThat(health())
        .contains("\"settings-unreadable\"", project.key())
        .doesNotContain("nothing-on");
    Screen screen = jira.screen("admin");
    assertThat(screen.open(PAGE + project.key()).select(".aui-message").text())
        .contains("cannot be read")
        .doesNotContain("never switched on", "switched off");
    assertThat(told(screen))
        .contains("the settings or the roadmap statuses of the project cannot be read");
    assertThat(told(screen)).doesNotContain("is off");
    project.move(epic, "Done");

    Document page = saved(screen);

    assertThat(page.select(".aui-message").text()).contains("Saved.").doesNotContain("cannot be");
    assertThat(settings().get("readable").asBoolean()).isTrue();
    await().atMost(SOON).until(() -> !project.mailsTo("ada").isEmpty());
    assertThat(project.mailTo("ada").subject()).contains("Dark mode for the driver app is here");
    assertThat(health()).contains("rows-sound").doesNotContain("settings-unreadable");
    assertThat(told(screen)).contains("Told already");
    assertThat(audit())
        .contains("What was decided before cannot be read; Roundtrip in this project: On")
        .doesNotContain("Off → On");
  }

  @Test
  public void what_get_answers_is_taken_back_by_put() {
    JsonNode now = settings();

    assertThat(admin.put(REST + "/projects/" + project.key() + "/settings", now).expect(200).json())
        .isEqualTo(now);
  }

  @Test
  public void news_that_waits_is_still_shown() {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", true)).expect(204);
    project.move(epic, "Done");
    project.onlyMail("due");

    spoilNewest();

    assertThat(health()).contains("settings-unreadable");
    assertThat(jira.screen("pm").open("/browse/" + epic).select("#roundtrip-news").text())
        .contains("Shipped");
    project.settingsAnew("on", true);
    admin.change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);
  }

  /** Written while all mail is stopped, and judged while it cannot be read what was decided. */
  private void waitsWhile(Runnable spoilt) {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", true)).expect(204);
    project.move(epic, "Done");
    project.onlyMail("due");
    spoilt.run();
    admin.change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);
    await()
        .atMost(SOON)
        .until(() -> project.outbox().get(0).get("due").asText().compareTo(inHalfAnHour()) > 0);
    assertThat(project.onlyMail("due").get("reason").asText()).isEqualTo("settings-unreadable");
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  private static String inHalfAnHour() {
    return Instant.now().plus(Duration.ofMinutes(30)).toString();
  }

  @Test
  public void mail_that_was_looked_at_meanwhile_leaves_once_they_are_saved_anew() {
    waitsWhile(this::spoilNewest);

    saved(jira.screen("admin"));

    await().atMost(SOON).until(() -> !project.mailsTo("ada").isEmpty());
    assertThat(project.onlyMail("sent").path("reason").asText("")).isEmpty();
  }

  @Test
  public void the_same_holds_for_what_the_statuses_stand_for() {
    String at = REST + "/projects/" + project.key() + "/statuses";
    String id =
        admin.get("/rest/api/2/project/" + project.key()).expect(200).json().get("id").asText();
    String spoil = "UPDATE \"AO_B64556_STATUS_MAP\" SET \"BUCKETS\" = 'zz' WHERE \"PROJECT_ID\" = ";
    waitsWhile(() -> jira.host().node(0).command("sql", Map.of("update", spoil + id)));

    JsonNode now = admin.get(at).expect(200).json();
    Map<String, String> words = new HashMap<>();
    now.get("statuses").forEach(s -> words.put(s.get("id").asText(), s.get("suggested").asText()));
    admin.put(at, Map.of("version", now.get("version"), "statuses", words)).expect(200);

    await().atMost(SOON).until(() -> !project.mailsTo("ada").isEmpty());
  }

  @Test
  public void what_was_not_sent_is_named_and_what_waits_goes_on_waiting() {
    spoilNewest();
    project.move(epic, "Done");
    String at = REST + "/projects/" + project.key();

    assertThat(admin.change(at + "/settings", Map.of("mode", "live", "undoSeconds", 0)).expect(400))
        .extracting(Visitor.Answer::body)
        .asString()
        .contains("\"on\"", "\"delivery\"", "cannot be read");
    admin.act(at + "/setup", Map.of("confirm", true)).expect(409);
    assertThat(settings().get("readable").asBoolean()).isFalse();

    project.settingsAnew("on", true, "mode", "live", "undoSeconds", 0);
    await().atMost(SOON).until(() -> !project.mailsTo("ada").isEmpty());
  }

  @Test
  public void a_form_that_changes_nothing_heals_too() {
    spoilNewest();
    int version = settings().get("version").asInt();

    Screen screen = jira.screen("admin");
    Document form = screen.open(PAGE + project.key());
    Document page = screen.press(form.expectFirst("#roundtrip-settings-save"));

    assertThat(settings().get("version").asInt()).isEqualTo(version + 1);
    assertThat(settings().get("readable").asBoolean()).isTrue();
    assertThat(settings().get("on").asBoolean()).as("as the version before").isTrue();
    assertThat(settings().get("mode").asText()).isEqualTo("live");
  }

  @Test
  public void where_no_version_can_be_read_what_moved_before_is_history_and_that_is_said() {
    spoil("'since=xx'", "");
    assertThat(jira.screen("admin").open(PAGE + project.key()).select(".aui-message").text())
        .contains("counts as history");

    project.settingsAnew("on", true);

    assertThat(audit()).contains("nobody is told of what moved before");
    assertThat(health()).contains("rows-sound");
  }
}
