package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.FixMethodOrder;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** Roundtrip is not switched on where feedback has no place, and health is not all good then. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class SwitchOnHostTest {
  @Rule public final HostRule jira = HostRule.alone("switch-on");

  private Visitor admin() {
    return jira.as("admin");
  }

  private static String settings(String key) {
    return REST + "/projects/" + key + "/settings";
  }

  private static String page(String key) {
    return "/secure/RoundtripSettings!default.jspa?projectKey=" + key;
  }

  private boolean isOn(String key) {
    return admin().get(settings(key)).expect(200).json().get("on").asBoolean();
  }

  private String health(String code) {
    for (JsonNode line : admin().get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals(code))
        return line.get("tone").asText() + " " + line.get("args");
    return "no line";
  }

  private Document on(Screen screen, String key) {
    Document page = screen.open(page(key));
    page.select("select#on option").removeAttr("selected");
    page.expectFirst("select#on option[value=true]").attr("selected", "selected");
    return screen.press(page.expectFirst("#roundtrip-settings-save"));
  }

  @Test
  public void a_health_says_that_nothing_is_set_up_and_what_to_do() {
    assertThat(health("nothing-on")).isEqualTo("warn []");
    Document page =
        jira.screen("admin").openAsAdministrator("/secure/admin/RoundtripAdmin!default.jspa");
    assertThat(page.select("#roundtrip-health tr").eachText())
        .anyMatch(
            line ->
                line.startsWith("Look Roundtrip is on in no project")
                    && line.contains("“Set up and switch on”"));
  }

  @Test
  public void b_on_is_refused_at_rest_and_on_the_page_with_what_is_missing_and_where_to_go() {
    String key = jira.project();

    Visitor.Answer refused = admin().change(settings(key), Map.of("on", true));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("\"on\"", "not-set-up", "Feedback")
        .contains("“Set up and switch on”");
    assertThat(isOn(key)).isFalse();

    Document page = on(jira.screen("admin"), key);
    assertThat(page.text()).doesNotContain("Saved.");
    assertThat(page.select("#on ~ .error").text())
        .contains("Feedback")
        .contains("“Set up and switch on”");
    assertThat(page.select("#roundtrip-set-up-now").attr("href"))
        .endsWith("/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + key);
    assertThat(page.select(".aui-message").text()).contains("is not in the issue type scheme");
    assertThat(isOn(key)).isFalse();

    Document lead = on(jira.screen("pm"), key);
    assertThat(lead.select("#on ~ .error").text()).contains("Jira administrator");
    assertThat(lead.select("#roundtrip-set-up-now")).isEmpty();
  }

  @Test
  public void c_everything_else_is_saved_before_set_up_and_on_stays_possible_after_it() {
    String key = jira.project();
    admin().change(settings(key), Map.of("dailyCap", 7, "on", false)).expect(200);
    jira.setUp(key);
    assertThat(isOn(key)).isTrue();
    assertThat(health("nothing-on")).isEqualTo("no line");
    assertThat(health("projects-on")).startsWith("good").contains(key);

    admin().change(settings(key), Map.of("on", false)).expect(200);
    assertThat(health("nothing-on")).isEqualTo("warn []");
    admin().change(settings(key), Map.of("on", true)).expect(200);

    assertThat(isOn(key)).isTrue();
  }

  @Test
  public void d_on_without_a_meaning_of_any_status_is_said() {
    String key = jira.project();
    admin().act(REST + "/projects/" + key + "/setup", Map.of("confirm", true)).expect(200);

    assertThat(jira.screen("admin").open(page(key)).select(".aui-message").text())
        .contains("No status of this project means anything to customers yet");
    assertThat(health("projects-dry")).startsWith("warn").contains(key);
    assertThat(health("statuses-missing")).isEqualTo("warn " + "[\"" + key + "\"]");
  }

  @Test
  public void e_paused_mail_is_a_line_of_its_own_with_who_and_what_to_do() {
    admin().change(REST + "/admin/kill-switch", Map.of("paused", true)).expect(204);
    try {
      Document page =
          jira.screen("admin").openAsAdministrator("/secure/admin/RoundtripAdmin!default.jspa");
      List<String> lines = page.select("#roundtrip-health tr").eachText();
      assertThat(lines)
          .anyMatch(
              line ->
                  line.startsWith("Stopped All mail to customers is stopped by Alex Admin")
                      && line.contains("“Let mail leave again”"))
          .noneMatch(line -> line.contains("Reason:"));
    } finally {
      admin().change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);
    }
  }
}
