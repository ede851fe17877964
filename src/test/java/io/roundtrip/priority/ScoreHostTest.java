package io.roundtrip.priority;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The score as REST tells it: now, before, and if something were otherwise. */
public class ScoreHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private Visitor pm;
  private String item;

  @Before
  public void an_item_that_two_accounts_asked_for() {
    project = LiveProject.in(jira);
    pm = jira.as("pm");
    item = project.epic("Dark mode");
    project.link(
        item,
        project.said(
            "Ada Lindqvist", "Bright", "account", "Nordic Crumb", "nps", 9, "channel", "email"));
    project.link(
        item,
        project.said(
            "Grace Okafor", "Painful", "account", "Meridian", "nps", 3, "channel", "phone"));
  }

  private String at(String what) {
    return REST + "/items/" + item + "/score" + what;
  }

  private JsonNode score() {
    return pm.get(at("")).expect(200).json();
  }

  private JsonNode tried(Map<String, Object> change) {
    return pm.post(at("/what-if"), change).expect(200).json();
  }

  private static JsonNode term(JsonNode score, String criterion) {
    for (JsonNode term : score.get("terms"))
      if (term.get("criterion").asText().equals(criterion)) return term;
    throw new AssertionError("no " + criterion + " in " + score);
  }

  private JsonNode withPriority(String name) {
    project.edit(item, "priority", Map.of("name", name));
    return score();
  }

  @Test
  public void the_first_of_jiras_priorities_weighs_most_and_the_last_nothing() {
    List<String> values = new ArrayList<>();
    List<Double> impacts = new ArrayList<>();
    for (String name : List.of("Highest", "High", "Medium", "Low", "Lowest")) {
      JsonNode score = withPriority(name);
      values.add(term(score, "severity").get("value").asText());
      impacts.add(score.get("impact").asDouble());
      assertThat(score.get("sentence").asText()).contains(name);
    }

    assertThat(values.stream().map(Double::valueOf)).containsExactly(10.0, 7.5, 5.0, 2.5, 0.0);
    assertThat(impacts).isSortedAccordingTo((a, b) -> Double.compare(b, a)).doesNotHaveDuplicates();
  }

  @Test
  public void says_what_went_in_in_numbers_and_words() {
    JsonNode score = withPriority("Medium");

    assertThat(score.get("priority").isNull()).isTrue();
    assertThat(score.get("effort").isNull()).isTrue();
    assertThat(score.get("missing").toString()).isEqualTo("[\"hardship\"]");
    assertThat(term(score, "detractors").get("value").asDouble()).isEqualTo(5.0);
    assertThat(term(score, "accounts").get("value").asDouble()).isEqualTo(2.38);
    assertThat(term(score, "accounts").get("weightPercent").asDouble()).isEqualTo(47.06);
    assertThat(score.get("confidence").get("requests").asInt()).isEqualTo(2);
    assertThat(score.get("confidence").get("sources").asInt()).isEqualTo(2);
    assertThat(score.get("impact").asDouble()).isEqualTo(3.77);
    assertThat(score.get("sentence").asText())
        .isEqualTo(
            "2 accounts and 2 people asked for this. 1 of 2 who gave an NPS is a detractor."
                + " Severity is Medium.");
  }

  @Test
  public void a_seven_is_hard_work_or_easy_as_the_projects_surveys_ask() {
    project.link(item, project.said("Lin Chen", "Well", "ces", 7));
    assertThat(term(score(), "hardship").get("value").asDouble()).isEqualTo(10.0);

    project.settings("cesAsks", "ease");
    String easy = project.epic("Night mode");
    project.link(easy, project.said("Lin Chen", "Well", "ces", 7));
    item = easy;

    assertThat(term(score(), "hardship").get("value").asDouble()).isZero();
  }

  @Test
  public void every_score_it_had_is_kept_newest_first_and_an_unchanged_one_once() {
    jira.storyPoints(item, 5);
    awaitNewest(5);
    jira.storyPoints(item, 2);
    awaitNewest(2);
    project.edit(item, "description", "No other score");

    List<JsonNode> all = kept("");

    assertThat(all.get(0).get("priority").decimalValue())
        .isEqualByComparingTo(score().get("priority").decimalValue());
    assertThat(all.get(0).get("priority").asDouble())
        .isGreaterThan(all.get(1).get("priority").asDouble());
    assertThat(all.get(0).get("impact")).isEqualTo(all.get(1).get("impact"));
    assertThat(all.stream().map(s -> s.get("at").asText()).toList())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(all.get(0).get("why").asText()).isEqualTo("edited");
    assertThat(all.get(all.size() - 1).get("why").asText()).isEqualTo("evidence");
    assertThat(kept("?start=1&limit=1")).containsExactly(all.get(1));
  }

  private List<JsonNode> kept(String page) {
    List<JsonNode> kept = new ArrayList<>();
    pm.get(at("/history" + page)).expect(200).json().get("scores").forEach(kept::add);
    return kept;
  }

  private void awaitNewest(double effort) {
    await()
        .atMost(SOON)
        .until(() -> !kept("").isEmpty() && kept("").get(0).get("effort").asDouble() == effort);
  }

  @Test
  public void trying_other_numbers_shows_both_and_stores_nothing() {
    jira.storyPoints(item, 4);
    JsonNode before = score();

    JsonNode half = tried(Map.of("effort", 2));
    JsonNode worst = tried(Map.of("severity", 10));
    JsonNode accountsOnly =
        tried(
            Map.of(
                "weights", Map.of("detractors", 0, "severity", 0, "hardship", 0, "accounts", 1)));

    assertThat(half.get("now")).isEqualTo(before);
    assertThat(half.get("then").get("effort").get("source").asText()).isEqualTo("tried");
    assertThat(half.get("then").get("priority").asDouble())
        .isBetween(
            2 * before.get("priority").asDouble() - 0.02,
            2 * before.get("priority").asDouble() + 0.02);
    assertThat(term(worst.get("then"), "severity").get("value").asDouble()).isEqualTo(10.0);
    assertThat(worst.get("then").get("impact").asDouble())
        .isGreaterThan(before.get("impact").asDouble());
    assertThat(accountsOnly.get("then").get("terms")).hasSize(1);
    assertThat(accountsOnly.get("then").get("impact").asDouble()).isEqualTo(2.38);
    assertThat(tried(Map.of()).get("then")).isEqualTo(before);
    assertThat(score()).isEqualTo(before);
  }

  @Test
  public void numbers_that_cannot_be_are_named_all_at_once() {
    JsonNode errors =
        pm.post(
                at("/what-if"),
                Map.of(
                    "effort", -1, "severity", 11, "weights", Map.of("luck", 1, "accounts", 1001)))
            .expect(400)
            .json()
            .get("errors");

    assertThat(errors.findValuesAsText("field"))
        .containsExactlyInAnyOrder("effort", "severity", "weights", "weights.accounts");
    assertThat(errors.findValuesAsText("message")).noneMatch(m -> m.contains("roundtrip."));
  }

  @Test
  public void who_may_not_see_the_item_learns_nothing_of_its_score() {
    jira.hide(project.key(), item, "pm", "admin");
    Visitor engineer = jira.as("engineer");

    assertThat(engineer.get(at("")).status()).isEqualTo(404);
    assertThat(engineer.get(at("/history")).status()).isEqualTo(404);
    assertThat(engineer.post(at("/what-if"), Map.of()).status()).isEqualTo(404);
  }
}
