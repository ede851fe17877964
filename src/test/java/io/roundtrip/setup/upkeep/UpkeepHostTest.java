package io.roundtrip.setup.upkeep;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
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
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What an administrator sees and puts right when a server, a row or a key went wrong. */
public class UpkeepHostTest {
  private static final String PAGE = "/secure/admin/RoundtripUpkeep!default.jspa";
  private static final String HEALTH = "/secure/admin/RoundtripAdmin!default.jspa";
  private static final String OUTBOX = "UPDATE \"AO_B64556_OUTBOX\" SET ";

  @Rule public final HostRule jira = HostRule.alone("upkeep");

  private Visitor admin;
  private Screen screen;
  private LiveProject project;

  @Before
  public void a_project() {
    admin = jira.as("admin");
    screen = jira.screen("admin");
    project = LiveProject.in(jira);
    project.settings("acknowledge", true);
  }

  private void sql(String update) {
    jira.host().node(0).command("sql", Map.of("update", update));
  }

  private JsonNode upkeep() {
    return admin.get(REST + "/admin/upkeep").expect(200).json();
  }

  private String health() {
    return admin.get(REST + "/admin/health").expect(200).body();
  }

  private long sentTo(String first) {
    project.mailTo(first);
    await()
        .atMost(SOON)
        .until(
            () ->
                project.outbox().stream()
                    .allMatch(row -> row.get("state").asText().equals("sent")));
    return project.outbox().get(0).get("id").asLong();
  }

  private String audit() {
    return admin.get(REST + "/admin/audit?limit=1").expect(200).body();
  }

  private static Element row(Document page, String text) {
    return page.select("tr:contains(" + text + ")").first();
  }

  @Test
  public void people_marked_unreachable_are_taken_back_at_once_on_the_page() {
    project.said("Ada Lindqvist", "Far too bright at night");
    long mail = sentTo("ada");
    sql(OUTBOX + "\"STATE\" = 'DEAD', \"REASON\" = 'SUPPRESSED_BOUNCE' WHERE \"ID\" = " + mail);
    Document page = screen.openAsAdministrator(PAGE);
    Element row = row(page, "1 person was marked unreachable");
    assertThat(row).as(page.text()).isNotNull();

    page = screen.press(row.selectFirst("input[type=submit]"));

    assertThat(page.select("#roundtrip-upkeep-failures").text()).isEqualTo("No mail failed.");
    assertThat(page.expectFirst("[role=status][autofocus]").text()).contains("Taken back");
    await().atMost(SOON).untilAsserted(() -> assertThat(project.mailsTo("ada")).hasSize(2));
    assertThat(audit()).contains("take-back-unreachable", "people: 1, mails: 1");
  }

  @Test
  public void one_unreadable_row_keeps_nobody_waiting_and_is_named_without_its_content() {
    admin.change(REST + "/admin/kill-switch", Map.of("paused", true)).expect(204);
    project.said("Ada Lindqvist", "Far too bright at night");
    await().atMost(SOON).until(() -> project.outbox().size() == 1);
    long poison = project.outbox().get(0).get("id").asLong();
    sql(OUTBOX + "\"KIND\" = 'TELEPATHY' WHERE \"ID\" = " + poison);
    project.said("Grace Okafor", "Painful at five");

    admin.change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);

    project.mailTo("grace");
    assertThat(health()).contains("rows-aside");
    assertThat(upkeep().get("setAside").toString())
        .contains("\"table\":\"OUTBOX\",\"id\":" + poison)
        .doesNotContain("TELEPATHY");
    assertThat(screen.openAsAdministrator(PAGE).select("#roundtrip-upkeep-aside").text())
        .contains("mails to customers " + poison)
        .doesNotContain("OUTBOX");

    sql(OUTBOX + "\"KIND\" = 'ACKNOWLEDGE' WHERE \"ID\" = " + poison);
    project.said("Grace Okafor", "Painful at six"); // wakes the sender, who looks once a minute
    project.mailTo("ada");
    assertThat(health()).contains("rows-sound");
  }

  @Test
  public void feedback_that_was_given_up_after_errors_is_counted_on_health() {
    jira.customersReach(jira.baseUrl());
    assertThat(health()).contains("\"follows\"");
    project.settings("follow", true);
    String epic = project.epic("Dark mode for the driver app");
    project.merge(project.said("Ada Lindqvist", "Far too bright at night"), epic);
    project.move(epic, "Done");
    await().atMost(SOON).untilAsserted(() -> assertThat(news(epic)).contains("moved along"));

    sql("UPDATE \"AO_B64556_FOLLOW\" SET \"OUTCOME\" = 'FAILED'");

    assertThat(health()).contains("follows-not");
    assertThat(screen.openAsAdministrator(HEALTH).select("#roundtrip-health").text())
        .contains("could not follow its item in the last 7 days because of errors: 1.");
  }

  private String news(String issue) {
    return screen.open("/browse/" + issue).select("#roundtrip-news").text();
  }

  @Test
  public void keys_are_changed_and_retired() {
    project.said("Ada Lindqvist", "Far too bright at night");
    project.mailTo("ada");
    retireBelieved();

    String fresh =
        admin.post(REST + "/admin/upkeep/keys", Map.of()).expect(200).json().get("id").asText();

    assertThat(audit()).contains("change-key");
    assertThat(screen.openAsAdministrator(PAGE).select("form[action*=changeKey]")).isEmpty();
    for (String again : List.of("", "?anew=true"))
      assertThat(admin.post(REST + "/admin/upkeep/keys" + again, Map.of()).status()).isEqualTo(409);
    assertThat(admin.delete(REST + "/admin/upkeep/keys/" + fresh).status()).isEqualTo(404);
    retireBelieved();
    Document page = screen.openAsAdministrator(PAGE);
    assertThat(page.select("#roundtrip-upkeep-keys").text()).contains("retired", "signs");
    assertThat(page.select("form[action*=changeKey]")).hasSize(1);
  }

  private void retireBelieved() {
    for (JsonNode key : upkeep().get("keys"))
      if (key.get("live").asBoolean() && !key.get("signs").asBoolean())
        assertThat(admin.delete(REST + "/admin/upkeep/keys/" + key.get("id").asText()).status())
            .isEqualTo(204);
  }

  private Document tick(Document page, String button) {
    Element form = page.expectFirst(button).closest("form");
    form.expectFirst("input[type=checkbox]").attr("checked", "checked");
    return screen.press(page.expectFirst(button));
  }

  @Test
  public void what_ends_a_key_for_good_wants_a_tick_and_says_what_was_done() {
    String retire = "form[action$='retireKey.jspa'] input[type=submit]";
    String change = "form[action$='changeKey.jspa'] input[type=submit]";
    Document page = screen.openAsAdministrator(PAGE);
    if (!page.select(retire).isEmpty()) page = tick(page, retire);
    page = screen.press(page.expectFirst(change));
    assertThat(page.expectFirst("[role=status][autofocus]").text()).contains("Another key signs");
    int keys = upkeep().get("keys").size();

    assertThat(page.select(change)).as("the older one is believed").isEmpty();
    page = screen.press(page.expectFirst(retire));
    assertThat(page.select("[id^=roundtrip-sure][id$=-error]").text())
        .contains("Nothing was changed");
    assertThat(upkeep().get("keys").size()).isEqualTo(keys);

    page = tick(page, retire);
    assertThat(page.expectFirst("[role=status][autofocus]").text()).contains("retired");
    assertThat(page.select(change)).hasSize(1);
  }

  /** Pressed in a page that somebody else's deed has overtaken. */
  @Test
  public void what_was_not_done_says_why_at_its_section_and_has_the_focus() {
    String retire = "form[action$='retireKey.jspa'] input[type=submit]";
    retireBelieved();
    Document page = screen.openAsAdministrator(PAGE);
    Element change = page.expectFirst("form[action$='changeKey.jspa'] input[type=submit]");
    Document changed = screen.press(change);

    assertThat(wrong(screen.press(change), "keys"))
        .startsWith("An older key is still believed. Retire it first");
    change.closest("form").appendElement("input").attr("name", "anew").val("true");
    assertThat(wrong(screen.press(change), "keys")).startsWith("No key is lost.");
    tick(changed, retire);
    changed.expectFirst("[name=key]").val("nobody's");
    assertThat(wrong(screen.press(changed.expectFirst(retire)), "keys"))
        .startsWith("There is no key to retire here.");
    changed.expectFirst("[name=sure]").removeAttr("checked");
    assertThat(wrong(screen.press(changed.expectFirst(retire)), "keys"))
        .startsWith("There is no key to retire here.");
  }

  @Test
  public void what_somebody_else_took_back_meanwhile_is_said_so() {
    project.said("Ada Lindqvist", "Far too bright at night");
    long mail = sentTo("ada");
    sql(OUTBOX + "\"STATE\" = 'DEAD', \"REASON\" = 'SUPPRESSED_BOUNCE' WHERE \"ID\" = " + mail);
    Element button =
        row(screen.openAsAdministrator(PAGE), "1 person was marked unreachable")
            .expectFirst("input[type=submit]");
    screen.press(button);

    assertThat(wrong(screen.press(button), "failures")).startsWith("Nothing is left of that day");
  }

  private static String wrong(Document page, String section) {
    Element wrong = page.expectFirst("#roundtrip-upkeep-" + section + "-wrong");
    assertThat(page.select("[autofocus]")).hasSize(1).contains(wrong);
    assertThat(wrong.attr("role")).isEqualTo("alert");
    return wrong.text();
  }

  @Test
  public void every_worker_runs_and_every_table_has_a_rule() {
    JsonNode upkeep = upkeep();

    assertThat(upkeep.get("workers")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(upkeep.get("workers")).allMatch(each -> each.get("alive").asBoolean());
    assertThat(upkeep.get("kept").toString()).contains("OUTBOX", "AUDIT");
    for (String language : List.of("en", "de")) {
      admin.put("/rest/minijira/1/user/admin", Map.of("locale", language)).expect(200);
      String kept = screen.openAsAdministrator(PAGE).select("#roundtrip-upkeep-kept").text();
      assertThat(kept).as(language).doesNotContainPattern("[A-Z_]{4,}|roundtrip\\.");
    }
    admin.put("/rest/minijira/1/user/admin", Map.of("locale", "en")).expect(200);
    assertThat(health()).contains("workers-run").containsAnyOf("server-takes", "server-unasked");
  }

  @Test
  public void nothing_of_it_is_for_others() {
    assertThat(jira.as("pm").get(REST + "/admin/upkeep").status()).isEqualTo(403);
    assertThat(
            jira.as("pm")
                .post(REST + "/admin/upkeep/failures", Map.of("batch", "failed:2026-11-16"))
                .status())
        .isEqualTo(403);
    assertThat(jira.as("pm").post(REST + "/admin/upkeep/keys", Map.of()).status()).isEqualTo(403);
    assertThat(jira.as("pm").delete(REST + "/admin/upkeep/keys/1").status()).isEqualTo(403);
    for (String word : new String[] {"", "failed:", "failed:yesterday", "x".repeat(100_000)})
      admin.post(REST + "/admin/upkeep/failures", Map.of("batch", word)).expect(400);
  }
}
