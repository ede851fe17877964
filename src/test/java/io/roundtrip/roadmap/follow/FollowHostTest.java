package io.roundtrip.roadmap.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Feedback follows when its item ships, where its project wants that, and tells nobody twice. */
public class FollowHostTest {
  private static final Pattern PIECES = Pattern.compile("(\\d+) pieces? of feedback");
  private static final String REST = LiveProject.REST;
  private static final Duration SOON = LiveProject.SOON;

  @Rule public final HostRule jira = HostRule.twoNodes();

  private LiveProject project;
  private String epic;
  private String feedback;

  @Before
  public void an_epic_with_feedback_of_ada_and_grete() {
    project = LiveProject.in(jira);
    jira.customersReach(jira.baseUrl());
    settled();
    epic = project.epic("Dark mode for the driver app");
    feedback = project.said("Ada Lind", "Too bright at night");
    project.link(epic, feedback);
    project.link(epic, project.said("Grete Holm", "Alles dunkel, bitte", "locale", "de"));
  }

  /** The listener learns within five seconds that a project was switched on. */
  private static void settled() {
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
  }

  @After
  public void everybody_reads_english() {
    reads("en");
  }

  private void reads(String language) {
    jira.as("admin").put("/rest/minijira/1/user/engineer", Map.of("locale", language)).expect(200);
  }

  private String status(String issue) {
    return jira.as("engineer")
        .get("/rest/api/2/issue/" + issue)
        .expect(200)
        .json()
        .at("/fields/status/name")
        .asText();
  }

  private String panel(String issue) {
    return jira.screen("engineer").open("/browse/" + issue).select("#roundtrip-news").text();
  }

  private void says(String issue, String text) {
    await().atMost(SOON).untilAsserted(() -> assertThat(panel(issue)).contains(text));
  }

  /** How many pieces the audit log says it of, in a line for each look at them. */
  private int audited(String key) {
    JsonNode lines = jira.as("admin").get(REST + "/admin/audit?limit=100").expect(200).json();
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.get("what").asText().equals("follow"))
        .filter(line -> line.get("about").asText().contains(key + ":"))
        .peek(line -> assertThat(line.get("by").asText()).contains("admin"))
        .flatMap(line -> PIECES.matcher(line.get("about").asText()).results())
        .mapToInt(pieces -> Integer.parseInt(pieces.group(1)))
        .sum();
  }

  @Test
  public void merged_feedback_is_moved_in_the_name_of_who_wanted_it_and_each_author_is_told_once() {
    project.settings("follow", true);

    project.move(epic, "Done");

    await().atMost(SOON).until(() -> status(feedback).equals("Done"));
    says(epic, "2 pieces of feedback: moved along with the item");
    reads("de");
    assertThat(panel(epic)).contains("2 Rückmeldungen: mit dem Vorgang verschoben");
    assertThat(project.mailTo("Ada").subject()).isNotEmpty();
    assertThat(project.mailTo("Grete").subject()).isNotEmpty();
    JsonNode history =
        jira.as("engineer")
            .get("/rest/api/2/issue/" + feedback + "?expand=changelog")
            .expect(200)
            .json()
            .at("/changelog/histories");
    assertThat(history.toString()).contains("\"toString\":\"Done\"").contains("admin");
    await().atMost(SOON).untilAsserted(() -> assertThat(audited(epic)).isEqualTo(2));
    says(feedback, "Gehört als Beleg zu einem anderen Vorgang");
  }

  @Test
  public void a_project_that_did_not_ask_for_it_is_left_as_it_is() {
    project.move(epic, "Done");

    assertThat(project.mailTo("Ada").subject()).isNotEmpty();
    settled();
    assertThat(status(feedback)).isEqualTo("To Do");
    assertThat(panel(epic)).doesNotContain("follow");
  }

  private void workflow(Map<String, Object> with) {
    jira.as("admin")
        .post("/rest/minijira/1/project/" + project.key() + "/workflow", with)
        .expect(204);
    settled();
  }

  @Test
  public void a_transition_with_a_screen_is_left_to_a_person_who_can_answer_it() {
    project.settings("follow", true);
    workflow(Map.of("transition", "Done", "screen", List.of("resolution", "assignee")));

    jira.move(jira.as("engineer"), epic, "Done").expect(204);

    says(epic, "2 pieces of feedback: not moved along: the transition asks for something first");
    assertThat(status(feedback)).isEqualTo("To Do");
  }

  @Test
  public void a_condition_that_reads_who_is_logged_in_sees_who_wanted_it() {
    project.settings("follow", true);
    workflow(Map.of("transition", "Done", "session", true));

    project.move(epic, "Done");

    await().atMost(SOON).until(() -> status(feedback).equals("Done"));
  }

  @Test
  public void what_has_no_way_says_so_and_is_not_tried_for_ever() {
    project.settings("follow", true);
    JsonNode now =
        jira.as("admin").get(REST + "/projects/" + project.key() + "/statuses").expect(200).json();
    LiveProject other = LiveProject.in(jira);
    other.settings("follow", true);
    JsonNode theirs =
        jira.as("admin").get(REST + "/projects/" + other.key() + "/statuses").expect(200).json();
    jira.as("admin")
        .put(
            REST + "/projects/" + other.key() + "/statuses",
            Map.of("version", theirs.get("version").asInt(), "statuses", Map.of()))
        .expect(200);
    String elsewhere = other.said("Bea Berg", "Dark, please");
    project.link(epic, elsewhere);
    assertThat(now.get("statuses")).isNotEmpty();

    project.move(epic, "Done");

    says(epic, "1 piece of feedback: not moved along: no transition leads");
    says(epic, "2 pieces of feedback: moved along with the item");
    assertThat(status(elsewhere)).isEqualTo("To Do");
    assertThat(audited(epic)).isEqualTo(3);
  }
}
