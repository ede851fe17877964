package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import minijira.boot.Mail;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A no that stays, a wish that is told once, and feedback on its own, in both languages. */
public class WishesHostTest {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final Duration SOON = Duration.ofSeconds(60);

  @Rule public final HostRule jira = HostRule.oneNode();

  private Visitor admin;
  private String project;

  @Before
  public void a_project_that_sends() {
    admin = jira.as("admin");
    project = jira.project();
    admin.act(REST + "/projects/" + project + "/setup", Map.of("confirm", true)).expect(200);
    admin
        .change(
            REST + "/projects/" + project + "/settings",
            Map.of("mode", "live", "undoSeconds", 0, "dailyCap", 0))
        .expect(200);
    mapStatuses();
    jira.customersReach(jira.baseUrl());
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
  }

  private void mapStatuses() {
    JsonNode now = admin.get(REST + "/projects/" + project + "/statuses").expect(200).json();
    Map<String, String> statuses = new LinkedHashMap<>();
    for (JsonNode status : now.get("statuses"))
      statuses.put(
          status.get("id").asText(),
          Map.of("done", "shipped", "in-progress", "in-progress")
              .getOrDefault(status.get("category").asText(), "under-review"));
    admin
        .put(
            REST + "/projects/" + project + "/statuses",
            Map.of("version", now.get("version").asInt(), "statuses", statuses))
        .expect(200);
  }

  private String address(String name) {
    return (name + "+" + project + "@nordiccrumb.example").toLowerCase(Locale.ROOT);
  }

  private String says(String name, String language, String words, Object... more) {
    Map<String, Object> form = new HashMap<>();
    form.put("project", project);
    form.put("words", words);
    form.put("customer", name);
    form.put("email", address(name));
    form.put("locale", language);
    form.put("consent", true);
    for (int i = 0; i < more.length; i += 2) form.put((String) more[i], more[i + 1]);
    return jira.as("support")
        .post(REST + "/feedback", form)
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  private void isEvidence(String feedback, String item) {
    jira.as("support")
        .post(REST + "/items/" + item + "/evidence", Map.of("feedback", feedback))
        .expect(204);
  }

  private String story(String summary, String epic) {
    String story = jira.issue("pm", project, "Story", summary);
    jira.as("pm")
        .put("/rest/api/2/issue/" + story, Map.of("fields", Map.of(jira.field("Epic Link"), epic)))
        .expect(204);
    return story;
  }

  private void ships(String issue) {
    jira.move(jira.as("engineer"), issue, "Done").expect(204);
  }

  private List<Mail> mails(String name) {
    return jira.host().inbox().to(address(name));
  }

  private void comes(String name, int number) {
    await().atMost(SOON).until(() -> mails(name).size() >= number);
    assertThat(mails(name)).hasSize(number);
  }

  private List<String> reasons(String key) {
    JsonNode mails =
        admin
            .get(REST + "/outbox?project=" + project + "&limit=50")
            .expect(200)
            .json()
            .get("mails");
    return StreamSupport.stream(mails.spliterator(), false)
        .filter(mail -> key.equals(mail.get("itemKey").asText()))
        .map(mail -> mail.get("reason").asText())
        .toList();
  }

  private String page(String issue) {
    return jira.as("engineer").get("/browse/" + issue).expect(200).body();
  }

  @Test
  public void her_stop_outlasts_everything_that_is_reported_later() {
    String epic = jira.issue("pm", project, "Epic", "Dark mode");
    isEvidence(says("Uma", "de", "Bitte dunkel"), epic);
    jira.move(jira.as("engineer"), epic, "In Progress").expect(204);
    comes("Uma", 1);
    String link = stopLink(mails("Uma").get(0));
    Visitor nobody = jira.nobody();
    nobody
        .send(
            nobody
                .request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build())
        .expect(200);

    String again = says("Uma", "de", "Noch etwas", "created", "2026-01-01T00:00:00Z");
    isEvidence(again, epic);
    says("Uma", "de", "Und noch etwas");
    ships(epic);

    await().atMost(SOON).until(() -> reasons(epic).contains("unsubscribed"));
    assertThat(mails("Uma")).hasSize(1);
  }

  private static String stopLink(Mail mail) {
    return mail.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("list-unsubscribe"))
        .findFirst()
        .orElseThrow()
        .getValue()
        .replaceAll("[<>\\s]", "")
        .split(",", -1)[0];
  }

  @Test
  public void who_asked_for_the_story_hears_from_the_story_and_not_again_from_its_epic() {
    String epic = jira.issue("pm", project, "Epic", "Night shifts");
    String story = story("A dark map", epic);
    isEvidence(says("Ada", "en", "A dark map, please"), story);
    isEvidence(says("Grete", "de", "Alles dunkel, bitte"), epic);

    ships(story);
    comes("Ada", 1);
    assertThat(mails("Grete")).as("the story is not what she asked for").isEmpty();
    ships(epic);

    comes("Grete", 1);
    await().atMost(SOON).until(() -> reasons(epic).contains("told-below"));
    assertThat(page(epic)).contains("1 person: Asked for something below it");
    assertThat(mails("Ada")).hasSize(1);
    assertThat(mails("Ada").get(0).text()).contains("A dark map, please");
    assertThat(mails("Grete").get(0).text())
        .contains("Guten Tag Grete")
        .contains("Alles dunkel, bitte")
        .doesNotContain("A dark map, please");
  }

  @Test
  public void where_the_project_says_so_the_epic_tells_and_the_story_does_not() {
    admin.change(REST + "/projects/" + project + "/settings", Map.of("toldBy", "top")).expect(200);
    String epic = jira.issue("pm", project, "Epic", "Night shifts");
    String story = story("A dark map", epic);
    isEvidence(says("Ada", "en", "A dark map, please"), story);

    ships(story);
    await().atMost(SOON).until(() -> page(story).contains("which tells in this project"));
    assertThat(mails("Ada")).isEmpty();
    ships(epic);

    comes("Ada", 1);
  }

  @Test
  public void feedback_on_its_own_tells_its_author_in_her_language() {
    String adas = says("Ada", "en", "Add a dark map");
    String gretes = says("Grete", "de", "Bitte eine dunkle Karte");

    ships(adas);
    ships(gretes);

    comes("Ada", 1);
    comes("Grete", 1);
    assertThat(mails("Ada").get(0).text()).contains("taken care of “Add a dark map”");
    assertThat(mails("Grete").get(0).text())
        .contains("„Bitte eine dunkle Karte“")
        .doesNotContain("Add a dark map");
    await().atMost(SOON).until(() -> page(adas).contains("1 person got a mail"));
  }

  @Test
  public void merged_feedback_is_quiet_and_says_so_and_what_it_joined_tells() {
    String epic = jira.issue("pm", project, "Epic", "Dark map");
    String feedback = says("Ada", "en", "Add a dark map");
    isEvidence(feedback, epic);

    ships(feedback);
    await().atMost(SOON).until(() -> page(feedback).contains("that one tells"));
    assertThat(mails("Ada")).isEmpty();
    ships(epic);

    comes("Ada", 1);
  }

  @Test
  public void a_wish_that_was_told_on_its_own_is_not_told_again_by_what_it_joins() {
    String feedback = says("Ada", "en", "Add a dark map");
    ships(feedback);
    comes("Ada", 1);
    String epic = jira.issue("pm", project, "Epic", "Dark map");
    isEvidence(feedback, epic);

    ships(epic);

    await().atMost(SOON).until(() -> reasons(epic).contains("duplicate"));
    assertThat(mails("Ada")).hasSize(1);
  }

  @Test
  public void a_status_that_is_not_told_says_so_on_the_issue() {
    admin
        .change(REST + "/projects/" + project + "/settings", Map.of("told", List.of("planned")))
        .expect(200);
    String feedback = says("Ada", "en", "Add a dark map");

    ships(feedback);

    await()
        .atMost(SOON)
        .until(() -> page(feedback).contains("This project tells customers nothing of this"));
    assertThat(mails("Ada")).isEmpty();
  }
}
