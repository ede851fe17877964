package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * The table of {@link RulesAtEveryDoorTest} at the true doors, and circles at every door of links.
 */
public class RulesAtEveryDoorHostTest {
  private static final String ISSUES = "/rest/api/2/issue";
  private static final String LINKS = "/rest/api/2/issueLink";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject live;
  private Visitor support;

  @Before
  public void a_project_that_takes_feedback() {
    live = LiveProject.in(jira);
    support = jira.as("support");
  }

  private Map<String, Object> fields(String field, Object value) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("project", Map.of("key", live.key()));
    fields.put("issuetype", Map.of("name", "Feedback"));
    fields.put("summary", "Tables");
    fields.put(jira.field(field), value);
    return Map.of("fields", fields);
  }

  /** A page of Jira that writes is a door of the table or said not to be one. */
  @Test
  public void no_page_of_jira_is_forgotten() throws java.io.IOException {
    assertThat(EveryRuleAtEveryDoorHostTest.pagesThatWrite())
        .isEqualTo(EveryRuleAtEveryDoorHostTest.knownPages());
  }

  @Test
  public void a_score_out_of_range_is_refused_by_rest_file_and_jiras_own_rest_new_or_edited() {
    String there = jira.issue("support", live.key(), "Feedback", "Chairs");
    Map<String, Object> edit = Map.of("fields", Map.of(jira.field("NPS"), 11));

    support
        .post(
            LiveProject.REST + "/feedback", Map.of("project", live.key(), "words", "x", "nps", 11))
        .expect(400);
    support.post(ISSUES, fields("NPS", 11)).expect(400);
    support.put(ISSUES + "/" + there, edit).expect(400);
    assertThat(file("words,nps\nx,11\n").get("rejected").findValuesAsText("code"))
        .containsExactly("out-of-range");
    assertThat(support.post(ISSUES, fields("NPS", 10)).status()).isEqualTo(201);
  }

  @Test
  public void what_jira_lets_into_a_field_is_set_aside_and_the_issue_says_so() {
    String key =
        support
            .post(ISSUES, fields("Account", "Ac\u202eme"))
            .expect(201)
            .json()
            .get("key")
            .asText();

    assertThat(
            Jsoup.parse(jira.as("pm").get("/browse/" + key).expect(200).body())
                .select("#intake-aside-panel")
                .text())
        .contains("Account", "U+202E");
    support
        .put(ISSUES + "/" + key, Map.of("fields", Map.of(jira.field("Account"), "Acme")))
        .expect(204);
    assertThat(
            Jsoup.parse(jira.as("pm").get("/browse/" + key).expect(200).body())
                .select("#intake-aside-panel"))
        .isEmpty();
  }

  @Test
  public void a_circle_is_refused_by_our_doors_and_taken_back_where_jira_made_it() {
    String ada = live.said("Ada", "Too bright at night");
    String grace = live.said("Grace", "Much too bright at night");
    String lin = live.said("Lin", "Blinding at night");
    live.merge(ada, grace);
    live.merge(grace, lin);

    assertThat(code(support.post(LiveProject.REST + "/merges", merge(lin, ada)), 409))
        .isEqualTo("merge-chain");
    assertThat(
            code(
                support.post(
                    LiveProject.REST + "/items/" + ada + "/evidence", Map.of("feedback", lin)),
                409))
        .isEqualTo("links-in-circle");
    int before = linkChanges(ada);
    link(lin, ada);
    assertThat(linkChanges(ada)).isEqualTo(before + 2);
    assertThat(linked(lin)).containsExactlyInAnyOrder(ada, grace);
    dialog(lin, ada);
    assertThat(linkChanges(ada)).isEqualTo(before + 4);
    assertThat(linked(lin)).containsExactlyInAnyOrder(ada, grace);
    assertThat(
            support
                .get(LiveProject.REST + "/items/" + lin + "/group")
                .json()
                .get("members")
                .findValuesAsText("key"))
        .containsExactlyInAnyOrder(ada, grace);
  }

  private void link(String feedback, String item) {
    support
        .post(
            LINKS,
            Map.of(
                "type",
                Map.of("name", "Feedback"),
                "inwardIssue",
                Map.of("key", feedback),
                "outwardIssue",
                Map.of("key", item)))
        .expect(201);
  }

  private void dialog(String feedback, String item) {
    String id = support.get(ISSUES + "/" + feedback).json().get("id").asText();
    String form = "id=" + id + "&linkDesc=" + type() + "-out&issueKeys=" + item;
    Visitor.Answer answer =
        support.postRaw(
            "/secure/LinkJiraIssue.jspa",
            "application/x-www-form-urlencoded",
            form.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isBetween(200, 302);
  }

  private String type() {
    for (JsonNode type :
        support.get("/rest/api/2/issueLinkType").expect(200).json().findValue("issueLinkTypes"))
      if (type.get("name").asText().equals("Feedback")) return type.get("id").asText();
    throw new AssertionError("no link type");
  }

  /** How often a link of the issue was made or taken back. */
  private int linkChanges(String key) {
    int changes = 0;
    JsonNode issue = support.get(ISSUES + "/" + key + "?expand=changelog").expect(200).json();
    for (JsonNode change : issue.findValue("histories"))
      for (JsonNode item : change.get("items"))
        if (item.get("field").asText().equals("Link")) changes++;
    return changes;
  }

  private List<String> linked(String key) {
    JsonNode links =
        support
            .get(ISSUES + "/" + key + "?fields=issuelinks")
            .json()
            .get("fields")
            .get("issuelinks");
    List<String> keys = new java.util.ArrayList<>(links.findParents("key").size());
    for (JsonNode link : links)
      keys.add(
          (link.has("inwardIssue") ? link.get("inwardIssue") : link.get("outwardIssue"))
              .get("key")
              .asText());
    return keys;
  }

  private static Map<String, Object> merge(String feedback, String into) {
    return Map.of("feedback", List.of(feedback), "into", into);
  }

  private static String code(Visitor.Answer answer, int status) {
    return answer.expect(status).json().get("errors").get(0).get("code").asText();
  }

  private JsonNode file(String text) {
    String id =
        support
            .post(
                LiveProject.REST + "/imports",
                Map.of("name", "old", "project", live.key(), "format", "csv"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    return support
        .postRaw(
            LiveProject.REST + "/imports/" + id + "/rows?firstLine=1",
            "text/csv",
            text.getBytes(StandardCharsets.UTF_8))
        .expect(200)
        .json();
  }
}
