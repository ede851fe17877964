package io.roundtrip.canonical.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Merging by itself through the packaged jar. */
public class AutoMergeHostTest {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Rule public final HostRule jira = HostRule.twoNodes();

  private String project;
  private Visitor support;
  private Visitor admin;

  @Before
  public void a_project_that_is_on() {
    project = jira.project();
    jira.setUp(project);
    support = jira.as("support");
    admin = jira.as("admin");
    await().atMost(SOON).until(() -> support.get(REST + "/index").json().has("state"));
  }

  private String said(String words, String who) {
    String issue = posted(words, who);
    await().atMost(SOON).until(() -> found(words).contains(issue));
    return issue;
  }

  private String posted(String words, String who) {
    return support
        .post(
            REST + "/feedback",
            Map.of(
                "project",
                project,
                "words",
                words,
                "customer",
                who,
                "email",
                who + "@" + project.toLowerCase(java.util.Locale.ROOT) + ".example"))
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  private List<String> found(String words) {
    List<String> keys = new ArrayList<>();
    support
        .post(REST + "/suggestions", Map.of("project", project, "title", words, "limit", 10))
        .expect(200)
        .json()
        .get("best")
        .forEach(s -> keys.add(s.get("key").asText()));
    return keys;
  }

  private void switched(boolean on, double threshold) {
    admin
        .change(
            REST + "/projects/" + project + "/automatic", Map.of("on", on, "threshold", threshold))
        .expect(200);
  }

  private JsonNode automatic() {
    return support.get(REST + "/projects/" + project + "/automatic").expect(200).json();
  }

  private JsonNode group(String issue) {
    return support.get(REST + "/items/" + issue + "/group").expect(200).json();
  }

  private String labels(String issue) {
    return support
        .get("/rest/api/2/issue/" + issue)
        .expect(200)
        .json()
        .at("/fields/labels")
        .toString();
  }

  private JsonNode merged(int rows) {
    await().atMost(SOON).until(() -> automatic().get("rows").size() == rows);
    return automatic().get("rows").get(0);
  }

  @Test
  public void scores_without_words_are_merged_with_nothing_and_are_like_nothing() {
    switched(true, 0.5);
    String first = said("Zebra invoices are printed twice", "ada");
    List<String> scores = List.of(scored("gil"), scored("fay"));
    String second = posted("Zebra invoices are printed twice", "grace");

    JsonNode row = merged(1);

    assertThat(row.at("/feedback/key").asText()).isEqualTo(second);
    assertThat(row.at("/into/key").asText()).isEqualTo(first);
    for (String score : scores) {
      assertThat(group(score).get("canonical").isNull()).as(score).isTrue();
      JsonNode alike = support.get(REST + "/issues/" + score + "/suggestions").expect(200).json();
      assertThat(alike.get("best")).isEmpty();
    }
    assertThat(found("NPS 4")).isEmpty();
  }

  private String scored(String who) {
    return support
        .post(REST + "/feedback", Map.of("project", project, "nps", 4, "customer", who))
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  @Test
  public void is_off_and_tells_what_it_would_have_done() {
    String first = said("Zebra invoices are printed twice", "ada");
    String second = said("Zebra invoices are printed twice", "grace");

    JsonNode preview = preview();

    assertThat(automatic().get("on").asBoolean()).isFalse();
    assertThat(group(second).get("canonical").isNull()).isTrue();
    assertThat(preview.get("looked").asInt()).isEqualTo(2);
    assertThat(preview.get("wouldMerge").asInt()).isEqualTo(1);
    assertThat(preview.get("open").asInt()).isEqualTo(1);
    assertThat(preview.at("/examples/0/feedback/key").asText()).isEqualTo(second);
    assertThat(preview.at("/examples/0/into/key").asText()).isEqualTo(first);
  }

  @Test
  public void people_who_merged_the_same_agree() {
    String first = said("Gazelle labels fall off", "ada");
    String second = said("Gazelle labels fall off", "grace");
    support.post(REST + "/merges", Map.of("feedback", List.of(second), "into", first)).expect(200);

    JsonNode preview = preview();

    assertThat(preview.get("agree").asInt()).isEqualTo(1);
    assertThat(preview.get("disagree").asInt()).isZero();
  }

  @Test
  public void merges_what_says_the_same_labels_it_lists_it_and_takes_it_back() {
    switched(true, 0.5);
    String first = said("Otter barcodes cannot be scanned", "ada");
    String second = posted("Otter barcodes cannot be scanned", "grace");

    JsonNode row = merged(1);

    assertThat(row.at("/feedback/key").asText()).isEqualTo(second);
    assertThat(row.at("/into/key").asText()).isEqualTo(first);
    assertThat(row.get("sample").asBoolean()).isTrue();
    assertThat(group(second).at("/canonical/key").asText()).isEqualTo(first);
    assertThat(group(first).get("requests").asInt()).isEqualTo(2);
    assertThat(labels(second)).contains("auto-merged");

    admin.post(REST + "/merges/" + row.get("operation").asText() + "/undo", Map.of()).expect(200);

    assertThat(group(second).get("canonical").isNull()).isTrue();
    assertThat(labels(second)).doesNotContain("auto-merged");
    assertThat(automatic().at("/rows/0/undone").asBoolean()).isTrue();
    assertThat(automatic().at("/rows/0/sample").asBoolean()).as("it was looked at").isFalse();
    JsonNode preview = preview();
    assertThat(preview.get("wouldMerge").asInt()).isEqualTo(1);
    assertThat(preview.get("disagree").asInt()).isEqualTo(1);
    JsonNode learned = support.get(REST + "/projects/" + project + "/learning").expect(200).json();
    assertThat(learned.get("judged").asInt()).isEqualTo(1);
    assertThat(learned.get("dismissed").asInt()).isEqualTo(1);
    assertThat(found("Otter barcodes cannot be scanned")).contains(first);
    assertThat(
            support.get(REST + "/issues/" + second + "/suggestions").expect(200).json().get("best"))
        .as("not a duplicate, a person said")
        .isEmpty();
  }

  private JsonNode preview() {
    return admin
        .get(REST + "/projects/" + project + "/automatic/preview?threshold=0.5")
        .expect(200)
        .json();
  }

  /** What a person merged and split again was no judgement of a suggestion before, either. */
  @Test
  public void what_a_person_merged_and_splits_again_is_not_dismissed() {
    String first = said("Quokka maps do not load", "ada");
    String second = said("Quokka maps do not load", "grace");
    String operation =
        support
            .post(REST + "/merges", Map.of("feedback", List.of(second), "into", first))
            .expect(200)
            .json()
            .get("operation")
            .asText();

    support.post(REST + "/merges/" + operation + "/undo", Map.of()).expect(200);

    assertThat(preview().get("disagree").asInt()).isZero();
    assertThat(preview().get("open").asInt()).isEqualTo(1);
  }

  @Test
  public void never_merges_into_something_shipped() {
    switched(true, 0.5);
    String shipped = said("Lynx export loses the last row", "ada");
    jira.move(jira.as("pm"), shipped, "Done").expect(204);

    String second = posted("Lynx export loses the last row", "grace");

    await()
        .during(Duration.ofSeconds(4))
        .atMost(SOON)
        .until(() -> automatic().get("rows").isEmpty());
    assertThat(group(second).get("canonical").isNull()).isTrue();
  }

  private void staysAlone(String issue) {
    await()
        .during(Duration.ofSeconds(4))
        .atMost(SOON)
        .until(() -> automatic().get("rows").isEmpty() && automatic().get("total").asInt() == 0);
    assertThat(group(issue).get("canonical").isNull()).isTrue();
  }

  @Test
  public void never_merges_into_what_fewer_people_see() {
    switched(true, 0.5);
    String secret = said("Ibex ledgers show the wrong year", "ada");
    jira.hide(project, secret, "admin");

    staysAlone(posted("Ibex ledgers show the wrong year", "grace"));
  }

  @Test
  public void never_merges_what_fewer_people_see_into_what_all_see() {
    switched(true, 0.5);
    String level =
        admin
            .post(
                "/rest/minijira/1/project/" + project + "/security",
                Map.of("name", "insiders", "members", List.of("admin", "support")))
            .expect(201)
            .json()
            .get("id")
            .asText();
    said("Tapir stamps are blurred", "ada");
    admin
        .put("/rest/minijira/1/project/" + project + "/defaults", Map.of("security", level))
        .expect(204);

    staysAlone(posted("Tapir stamps are blurred", "grace"));
  }

  @Test
  public void never_follows_a_duplicate_into_another_project() {
    switched(true, 0.5);
    String elsewhere = jira.project();
    jira.setUp(elsewhere);
    String there = jira.issue("admin", elsewhere, "Story", "Of another project");
    String first = said("Dingo labels peel off in the rain", "ada");
    support.post(REST + "/merges", Map.of("feedback", List.of(first), "into", there)).expect(200);

    staysAlone(posted("Dingo labels peel off in the rain", "grace"));
  }

  @Test
  public void stops_with_the_rights_of_whoever_switched_it_on() {
    String name = "boss" + project.toLowerCase(java.util.Locale.ROOT);
    admin
        .post(
            "/rest/minijira/1/user",
            Map.of("name", name, "groups", List.of("jira-software-users", "jira-administrators")))
        .expect(201);
    jira.as(name)
        .change(REST + "/projects/" + project + "/automatic", Map.of("on", true, "threshold", 0.5))
        .expect(200);
    said("Moose reports arrive on Sundays", "ada");
    admin
        .put("/rest/minijira/1/user/" + name, Map.of("leave", List.of("jira-administrators")))
        .expect(200);

    staysAlone(posted("Moose reports arrive on Sundays", "grace"));
    assertThat(automatic().get("halted").asBoolean()).isTrue();

    switched(true, 0.5);
    assertThat(automatic().get("halted").asBoolean()).isFalse();
  }

  @Test
  public void is_for_the_projects_administrators() {
    String path = REST + "/projects/" + project + "/automatic";

    assertThat(jira.as("engineer").change(path, Map.of("on", true)).status()).isEqualTo(403);
    assertThat(jira.as("engineer").get(path + "/preview").status()).isEqualTo(403);
    Visitor.Answer wrong = admin.change(path, Map.of("threshold", 1.5));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/field").asText()).isEqualTo("threshold");
    assertThat(jira.nobody().get(path).status()).isIn(401, 403);
  }
}
