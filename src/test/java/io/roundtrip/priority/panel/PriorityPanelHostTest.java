package io.roundtrip.priority.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Evidence, score, panel and mapping in the packaged plugin. */
public class PriorityPanelHostTest {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final Duration SOON = Duration.ofSeconds(40);

  @Rule public final HostRule jira = HostRule.oneNode();

  private Visitor pm;
  private String project;
  private String epic;
  private String story;
  private String ada;
  private String grace;

  @Before
  public void an_epic_with_a_story_that_ada_and_grace_asked_for() {
    project = jira.project();
    jira.setUp(project);
    pm = jira.as("pm");
    epic = jira.issue("pm", project, "Epic", "Dark mode for the whole app");
    story = jira.issue("pm", project, "Story", "Dark tables");
    edit(story, "Epic Link", epic);
    ada = said("Ada Lindqvist", "Nordic Crumb Bakery", 9, "Kinder early shifts, please.");
    grace = said("Grace Okafor", "Meridian Grocers", 3, "The white screen is painful at night.");
  }

  @Test
  public void evidence_of_epic_and_story_counts_once_and_shows_at_once() {
    link(epic, ada);
    link(story, grace);
    link(story, ada);

    JsonNode demand = pm.get(REST + "/items/" + epic + "/demand").expect(200).json();
    Document page = page(pm, epic);

    assertThat(demand.get("pieces").asInt()).isEqualTo(2);
    assertThat(demand.get("accountsImpacted").asInt()).isEqualTo(2);
    assertThat(page.select(".rt-panel-quotes blockquote")).hasSize(2);
    assertThat(page.select("#roundtrip-priority-score").text()).isEqualTo("–");
    assertThat(page.select(".rt-panel-hints").text()).contains("story points");
    assertThat(page.select("#roundtrip-priority-told").text()).isEqualTo("Nobody");
    assertThat(page.select(".rt-panel-held").text())
        .contains("2 people: Asked for something below it");
    assertThat(page(pm, story).select("#roundtrip-priority-told").text()).startsWith("2 people: ");
    assertThat(page(pm, story).select(".rt-panel-quotes blockquote")).hasSize(2);
  }

  @Test
  public void a_score_is_found_by_jql_and_nobody_can_overwrite_it() {
    link(epic, grace);
    jira.storyPoints(epic, 5);
    String found = "project = " + project + " AND \"Priority score\" > 0";

    await().atMost(SOON).untilAsserted(() -> assertThat(keys(found)).containsExactly(epic));
    JsonNode score = pm.get(REST + "/items/" + epic + "/score").expect(200).json();
    edit(epic, "Priority score", 99);

    assertThat(keys("project = " + project + " AND \"Priority score\" > 50")).isEmpty();
    assertThat(page(pm, epic).select("#roundtrip-priority-score").text())
        .isEqualTo(score.get("priority").asText());
    assertThat(score.get("impact").decimalValue()).isEqualByComparingTo(sum(score, "impact"));
    assertThat(score.get("priority").decimalValue()).isEqualByComparingTo(sum(score, "share"));
  }

  @Test
  public void unlinking_gives_back_the_empty_state() {
    link(epic, ada);
    pm.delete(REST + "/items/" + epic + "/evidence/" + ada).expect(204);

    Document page = page(pm, epic);

    assertThat(page.select(".rt-panel-steps li")).hasSize(3);
    assertThat(page(pm, story).select("#roundtrip-priority")).isEmpty();
  }

  @Test
  public void words_and_names_of_hidden_feedback_stay_hidden_and_are_counted() {
    link(epic, ada);
    link(epic, grace);
    jira.hide(project, grace, "pm", "admin");
    Visitor engineer = jira.as("engineer");

    String html = engineer.get("/browse/" + epic).expect(200).body();
    JsonNode evidence = engineer.get(REST + "/items/" + epic + "/evidence").expect(200).json();

    assertThat(html)
        .contains("Kinder early shifts")
        .doesNotContain("painful")
        .doesNotContain("Grace");
    assertThat(evidence.get("total").asInt()).isEqualTo(2);
    assertThat(evidence.get("hidden").asInt()).isEqualTo(1);
    assertThat(evidence.toString()).doesNotContain("Meridian");
    assertThat(keys(engineer, "issue in evidenceOf(" + epic + ")")).containsExactly(ada);
  }

  @Test
  public void hidden_and_missing_items_get_the_same_answer() {
    jira.hide(project, epic, "pm", "admin");
    Visitor engineer = jira.as("engineer");

    String hidden = engineer.get(REST + "/items/" + epic + "/demand").expect(404).body();
    String missing = engineer.get(REST + "/items/" + project + "-9999/demand").expect(404).body();

    assertThat(hidden.replace(epic, "X")).isEqualTo(missing.replace(project + "-9999", "X"));
  }

  @Test
  public void the_roadmap_field_follows_the_status_on_the_item_and_its_feedback() {
    link(epic, ada);
    jira.move(pm, epic, "In Progress").expect(204);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        keys("project = " + project + " AND \"Roadmap status\" = \"in progress\""))
                    .containsExactlyInAnyOrder(epic, ada));
    assertThat(page(pm, epic).select(".rt-panel-lozenges").text())
        .isEqualToIgnoringCase("In progress One-time Unestimated");
  }

  @Test
  public void the_mapping_page_is_for_administrators_of_the_project() {
    String path = "/secure/RoundtripStatuses.jspa?projectKey=" + project;

    Document page = Jsoup.parse(jira.as("admin").get(path).expect(200).body());

    assertThat(page.select("select#status-10002 option[selected]").val()).isEqualTo("shipped");
    assertThat(jira.as("engineer").get(path).status()).isEqualTo(403);
  }

  private String said(String name, String account, int nps, String words) {
    String mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + project + ".example";
    return jira.as("support")
        .post(
            REST + "/feedback",
            Map.of(
                "project",
                project,
                "customer",
                name,
                "email",
                mail,
                "account",
                account,
                "nps",
                nps,
                "words",
                words,
                "channel",
                "email",
                "consent",
                "yes"))
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  private void link(String item, String feedback) {
    pm.post(REST + "/items/" + item + "/evidence", Map.of("feedback", feedback)).expect(204);
  }

  private void edit(String issue, String field, Object value) {
    for (JsonNode known : jira.as("admin").get("/rest/api/2/field").expect(200).json()) {
      if (!known.get("name").asText().equals(field)) continue;
      Map<String, Object> fields = Map.of(known.get("id").asText(), value);
      pm.put("/rest/api/2/issue/" + issue, Map.of("fields", fields));
    }
  }

  private static BigDecimal sum(JsonNode score, String what) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode term : score.get("terms")) sum = sum.add(term.get(what).decimalValue());
    return sum;
  }

  private List<String> keys(String jql) {
    return keys(pm, jql);
  }

  private static List<String> keys(Visitor who, String jql) {
    List<String> keys = new ArrayList<>();
    String path = "/rest/api/2/search?jql=" + Visitor.query(jql);
    who.get(path).expect(200).json().get("issues").forEach(i -> keys.add(i.get("key").asText()));
    return keys;
  }

  private static Document page(Visitor who, String issue) {
    return Jsoup.parse(who.get("/browse/" + issue).expect(200).body());
  }
}
