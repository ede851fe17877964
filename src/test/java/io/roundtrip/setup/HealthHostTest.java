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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Whether mail can leave, as the administration page says it, and what can be done about it. */
public class HealthHostTest {
  private static final String PAGE = "/secure/admin/RoundtripAdmin!default.jspa";
  private static final String BASE_URL = "jira.baseurl";

  @Rule public final HostRule jira = HostRule.oneNode();

  private Visitor admin;
  private Screen screen;

  @Before
  public void an_administrator() {
    admin = jira.as("admin");
    screen = jira.screen("admin");
  }

  @After
  public void all_as_it_was() {
    command("mail", Map.of());
    command("property", Map.of("name", BASE_URL, "value", jira.baseUrl()));
    admin.change(REST + "/admin/site", Map.of("why", "we moved")).expect(204);
    admin.change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);
  }

  private void command(String name, Map<String, String> args) {
    jira.host().node(0).command(name, args);
  }

  /** "code tone" or "code tone [args]" of each line. */
  private List<String> health() {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json()) {
      String args = line.get("args").isEmpty() ? "" : " " + line.get("args");
      lines.add(line.get("code").asText() + " " + line.get("tone").asText() + args);
    }
    return lines;
  }

  private int number(String code) {
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals(code)) return line.get("args").get(0).asInt();
    throw new AssertionError("no line " + code);
  }

  /** "Word text" of each line of the page. */
  private static List<String> lines(Document page) {
    return page.select("#roundtrip-health tr").eachText();
  }

  private Document page() {
    return screen.openAsAdministrator(PAGE);
  }

  private static String ofThisProject(String code) {
    return code.replace("-dry", "-live")
        .replace("places-missing", "places-ready")
        .replace("-missing", "-given");
  }

  @Before
  public void a_project_is_on() {
    LiveProject.in(jira);
  }

  @Test
  public void says_the_same_things_in_the_same_order_when_all_is_well() {
    jira.customersReach(jira.baseUrl());
    LiveProject project = LiveProject.in(jira);
    project.settings("acknowledge", true);
    project.said("Ada Lindqvist", "Far too bright at night");
    project.mailTo("ada");
    await()
        .atMost(SOON)
        .until(() -> health().toString().matches(".*server-takes good.*similar-ready good.*"));
    List<String> codes =
        admin.get(REST + "/admin/health").expect(200).json().findValuesAsText("code");

    codes.replaceAll(HealthHostTest::ofThisProject);
    codes.remove("held");
    assertThat(codes)
        .as("others of this host may be in a dry run, set up by half, or hold news")
        .containsExactly(
            "mail-ready",
            "running",
            "same-site",
            "customers-plain",
            "answers-nowhere",
            "queue",
            "in-time",
            "stuck",
            "server-takes",
            "workers-run",
            "rows-sound",
            "follows",
            "similar-ready",
            "places-ready",
            "projects-closed",
            "projects-on",
            "projects-live",
            "statuses-given");
    assertThat(health())
        .contains("mail-ready good", "running good", "same-site good", "in-time good");
    assertThat(lines(page()))
        .filteredOn(line -> !line.contains("held news"))
        .hasSize(18)
        .contains(
            "Good Jira has an outgoing mail server.",
            "Good Nobody has stopped mail with the kill switch.",
            "Good This is the Jira that it was before.",
            "Good No mail is late.");
  }

  @Test
  public void a_missing_or_disabled_mail_server_stops_the_mail_and_health_says_so() {
    command("mail", Map.of("server", "off"));
    assertThat(health()).contains("mail-missing bad");
    assertThat(lines(page()).get(0)).startsWith("Stopped Jira has no outgoing mail server.");
    assertThat(page().select("#roundtrip-health .aui-lozenge-error")).hasSize(1);

    command("mail", Map.of("sending", "off"));
    assertThat(health()).contains("mail-disabled bad");
    assertThat(lines(page()).get(0)).startsWith("Stopped Jira was told not to send any mail.");
  }

  @Test
  public void all_mail_is_stopped_and_let_go_from_the_page() {
    LiveProject project = LiveProject.in(jira);
    project.settings("acknowledge", true);
    int waiting = number("queue");
    Document page = page();
    page.expectFirst("#roundtrip-why").val("Wrong text in <b>all</b> mails ");

    page = screen.press(page.expectFirst("#roundtrip-pause"));

    assertThat(lines(page))
        .anyMatch(
            line ->
                line.startsWith(
                    "Stopped All mail to customers is stopped by Alex Admin (“Wrong text in"
                        + " <b>all</b> mails”)."));
    assertThat(page.text().split("All mail to customers is stopped by Alex Admin", -1))
        .as("said once")
        .hasSize(2);
    assertThat(page.select("#roundtrip-pause")).isEmpty();
    assertThat(health()).contains("paused bad [\"Alex Admin\",\"Wrong text in <b>all</b> mails\"]");
    assertThat(page.select("#roundtrip-audit tbody tr").first().text())
        .contains("UTC Alex Admin All mail stopped");
    project.said("Ada Lindqvist", "Far too bright at night");
    assertThat(number("queue")).isEqualTo(waiting + 1);

    page = screen.press(page.expectFirst("#roundtrip-resume"));

    assertThat(lines(page)).contains("Good Nobody has stopped mail with the kill switch.");
    assertThat(page.select("#roundtrip-resume")).isEmpty();
    assertThat(page.select("#roundtrip-audit tbody tr").first().text())
        .contains("UTC Alex Admin Mail let leave again");
    project.mailTo("ada");
  }

  @Test
  public void a_copy_of_this_jira_sends_nothing_until_somebody_says_that_it_is_the_real_one() {
    LiveProject project = LiveProject.in(jira);
    project.settings("acknowledge", true);
    command("property", Map.of("name", BASE_URL, "value", "https://copy.example.com/jira"));

    assertThat(health()).contains("clone bad");
    project.said("Ada Lindqvist", "Far too bright at night");
    assertThat(outbox(project).get("halted").asText()).isEqualTo("clone");
    Document page = page();
    assertThat(lines(page))
        .contains("Stopped This Jira looks like a copy: its address is another one than before.");
    assertThat(project.mailsTo("ada")).isEmpty();

    page.expectFirst("#roundtrip-site-why").val("we moved");
    page = screen.press(page.expectFirst("#roundtrip-confirm-site"));

    assertThat(lines(page)).contains("Good This is the Jira that it was before.");
    assertThat(page.select("#roundtrip-confirm-site")).isEmpty();
    assertThat(page.select("#roundtrip-audit tbody tr").first().text())
        .contains("UTC Alex Admin Confirmed as the real Jira");
    assertThat(project.mailTo("ada").raw()).doesNotContain("copy.example.com");
  }

  @Test
  public void the_real_one_is_confirmed_by_rest_too_and_by_administrators_only() {
    command("property", Map.of("name", BASE_URL, "value", "https://new.example.com/jira"));
    assertThat(jira.as("pm").change(REST + "/admin/site", Map.of()).status()).isEqualTo(403);
    assertThat(health()).contains("clone bad");

    admin.change(REST + "/admin/site", Map.of("why", "we moved")).expect(204);

    assertThat(health()).contains("same-site good");
    JsonNode newest = admin.get(REST + "/admin/audit?limit=1").expect(200).json().get(0);
    assertThat(newest.get("what").asText()).isEqualTo("confirm-site");
    assertThat(newest.get("by").asText()).isEqualTo("admin");
  }

  @Test
  public void counts_what_left_and_nothing_of_the_page_is_for_others() {
    LiveProject project = LiveProject.in(jira);
    project.settings("acknowledge", true);
    int sent = sent();

    project.said("Ada Lindqvist", "Far too bright at night");
    project.mailTo("ada");

    await().atMost(SOON).until(() -> sent() > sent);
    for (String user : List.of("pm", "engineer")) {
      assertThat(jira.as(user).get(REST + "/admin/health").status()).isEqualTo(403);
      assertThat(jira.as(user).get(REST + "/admin/audit").status()).isEqualTo(403);
      Screen other = jira.screen(user);
      other.open(PAGE);
      assertThat(other.status()).isEqualTo(403);
      other.post("/secure/admin/RoundtripAdmin!pause.jspa", Map.of("why", "x"));
      assertThat(other.status()).isEqualTo(403);
    }
    page();
    screen.post("/secure/admin/RoundtripAdmin!pause.jspa", Map.of("why", "no token"));
    assertThat(screen.status()).isEqualTo(403);
    assertThat(health()).contains("running good");
  }

  private int sent() {
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals("queue")) return line.get("args").get(1).asInt();
    throw new AssertionError("no queue");
  }

  private JsonNode outbox(LiveProject project) {
    return admin.get(REST + "/outbox?project=" + project.key()).expect(200).json();
  }
}
