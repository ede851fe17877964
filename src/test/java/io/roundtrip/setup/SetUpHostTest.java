package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The first steps in a project, and settings that two people change. */
public class SetUpHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private Visitor admin;
  private String at;

  @Before
  public void a_project_that_the_pm_leads() {
    admin = jira.as("admin");
    at = REST + "/projects/" + jira.project();
  }

  private JsonNode settings() {
    return admin.get(at + "/settings").expect(200).json();
  }

  @Test
  public void only_administrators_of_jira_make_fields_even_where_somebody_leads_the_project() {
    assertThat(jira.as("pm").act(at + "/setup", Map.of()).status()).isEqualTo(403);
    assertThat(jira.as("engineer").act(at + "/setup", Map.of()).status()).isEqualTo(403);
    assertThat(settings().get("on").asBoolean()).isFalse();
    assertThat(settings().get("version").asInt()).isZero();

    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);

    assertThat(settings().get("on").asBoolean()).isTrue();
  }

  @Test
  public void a_project_begins_with_a_dry_run_and_careful_settings() {
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);

    JsonNode settings = settings();

    assertThat(settings.get("mode").asText()).isEqualTo("dry-run");
    assertThat(settings.get("undoSeconds").asInt()).isEqualTo(900);
    assertThat(settings.get("dailyCap").asInt()).isEqualTo(3);
    for (String choice : new String[] {"unasked", "acknowledge", "tellMerged"})
      assertThat(settings.get(choice).asBoolean()).as(choice).isFalse();
    assertThat(settings.get("told").toString())
        .isEqualTo("[\"planned\",\"in-progress\",\"shipped\"]");
  }

  private static final String COMPLETE = "Jira has all that is needed here, and Roundtrip is on";

  private Document page() {
    String key = at.substring(at.lastIndexOf('/') + 1);
    return jira.screen("admin")
        .openAsAdministrator("/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + key);
  }

  @Test
  public void a_project_whose_mail_was_set_to_send_before_begins_with_a_dry_run_too() {
    jira.as("pm").change(at + "/settings", Map.of("mode", "live")).expect(200);

    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);

    assertThat(settings().get("mode").asText()).isEqualTo("dry-run");
    assertThat(settings().get("on").asBoolean()).isTrue();
    JsonNode newest = admin.get(REST + "/admin/audit?limit=1").expect(200).json().get(0);
    assertThat(newest.get("what").asText()).isEqualTo("setup");
    assertThat(newest.get("about").asText()).contains("Off → On; Mail: Send → Dry run");
  }

  @Test
  public void the_page_keeps_its_promise_of_a_dry_run_and_makes_none_where_mail_is_sent() {
    jira.as("pm").change(at + "/settings", Map.of("mode", "live")).expect(200);
    String key = at.substring(at.lastIndexOf('/') + 1);
    Screen screen = jira.screen("admin");
    Document before =
        screen.openAsAdministrator("/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + key);
    assertThat(before.text()).contains("switches Roundtrip on as a dry run");
    before.select("#roundtrip-confirm").attr("checked", "checked");

    Document done = screen.press(before.expectFirst("#roundtrip-set-up"));

    assertThat(settings().get("mode").asText()).isEqualTo("dry-run");
    assertThat(done.text()).contains(COMPLETE).contains("It is a dry run");

    admin.change(at + "/settings", Map.of("mode", "live")).expect(200);

    assertThat(page().text())
        .contains(COMPLETE)
        .contains("mail is set to “Send”")
        .doesNotContain("dry run");
  }

  @Test
  public void set_up_again_nothing_is_made_and_nothing_changes() {
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);
    JsonNode before = admin.change(at + "/settings", Map.of("mode", "live")).expect(200).json();

    JsonNode again = admin.act(at + "/setup", Map.of("confirm", true)).expect(200).json();

    assertThat(again.get("made")).isEmpty();
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  public void who_has_not_seen_the_newest_settings_does_not_overwrite_them() {
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);
    int seen = settings().get("version").asInt();
    jira.as("pm").put(at + "/settings", Map.of("version", seen, "dailyCap", 5)).expect(200);

    JsonNode problem =
        admin
            .put(at + "/settings", Map.of("version", seen, "mode", "live"))
            .expect(409)
            .json()
            .get("errors")
            .get(0);

    assertThat(problem.get("code").asText()).isEqualTo("saved-meanwhile");
    assertThat(problem.get("message").asText())
        .startsWith("Somebody changed this meanwhile. Priya Menon, ")
        .endsWith(": Mails to one person a day: 3 → 5");
    assertThat(settings().get("mode").asText()).isEqualTo("dry-run");
    assertThat(settings().get("dailyCap").asInt()).isEqualTo(5);
  }

  @Test
  public void a_name_that_comes_twice_or_half_a_character_is_refused_whole() {
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);
    JsonNode before = settings();

    JsonNode twice =
        admin.put(at + "/settings", "{\"mode\":\"dry-run\",\"mode\":\"live\"}").expect(400).json();
    JsonNode half =
        admin.put(at + "/settings", "{\"version\":1,\"fromName\":\"a\\ud83d\"}").expect(400).json();

    assertThat(twice.at("/errors/0/code").asText()).isEqualTo("doubled-name");
    assertThat(half.at("/errors/0/field").asText()).isEqualTo("fromName");
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  public void who_changed_settings_stands_in_the_audit_log() {
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);

    jira.as("pm").change(at + "/settings", Map.of("dailyCap", 5)).expect(200);

    JsonNode newest = admin.get(REST + "/admin/audit?limit=1").expect(200).json().get(0);
    assertThat(newest.get("what").asText()).isEqualTo("settings");
    assertThat(newest.get("by").asText()).isEqualTo("pm");
    assertThat(newest.get("name").asText()).isEqualTo("Priya Menon");
    assertThat(newest.get("about").asText()).endsWith(": Mails to one person a day: 3 → 5");
  }
}
