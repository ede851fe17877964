package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The ways in, through the packaged jar in the strict host. */
public class IntakeHostTest {
  private static final String FEEDBACK = "/rest/roundtrip/1.0/feedback";
  private static final String IMPORTS = "/rest/roundtrip/1.0/imports";
  private static int runs;

  @Rule public final HostRule jira = HostRule.twoNodes();

  private String project;
  private Visitor support;

  @Before
  public void a_project_that_takes_feedback() {
    project = jira.project();
    jira.as("admin")
        .act("/rest/roundtrip/1.0/projects/" + project + "/setup", Map.of("confirm", true))
        .expect(200);
    support = jira.as("support");
    runs++;
  }

  private Map<String, Object> piece(Object... more) {
    Map<String, Object> json =
        new HashMap<>(Map.of("project", project, "words", "Far too bright at night"));
    for (int i = 0; i < more.length; i += 2) json.put((String) more[i], more[i + 1]);
    return json;
  }

  private String source(String id) {
    return "host-test-" + runs + ":" + id;
  }

  private JsonNode problem(Visitor.Answer answer, int status) {
    JsonNode errors = answer.expect(status).json().get("errors");
    assertThat(errors.size()).as(answer.body()).isEqualTo(1);
    JsonNode error = errors.get(0);
    assertThat(error.get("message").asText())
        .isNotBlank()
        .doesNotContain("roundtrip.problem")
        .doesNotContain("{");
    assertThat(error.get("fix").asText())
        .isNotBlank()
        .doesNotContain("roundtrip.problem")
        .doesNotContain("{");
    return error;
  }

  private void refused(Map<String, Object> json, String field, String code) {
    JsonNode error = problem(support.post(FEEDBACK, json), 400);
    assertThat(error.get("field").asText()).isEqualTo(field);
    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(found("project = " + project)).as("nothing is stored by halves").isZero();
  }

  private int found(String jql) {
    return support
        .get("/rest/api/2/search?jql=" + Visitor.query(jql))
        .expect(200)
        .json()
        .get("total")
        .asInt();
  }

  @Test
  public void feedback_becomes_an_issue_that_jql_finds() {
    JsonNode kept =
        support
            .post(
                FEEDBACK,
                piece(
                    "nps",
                    3,
                    "ces",
                    6,
                    "customer",
                    "Grace Okafor",
                    "email",
                    "Grace.Okafor@Meridian.example",
                    "account",
                    "Meridian Grocers",
                    "channel",
                    "survey",
                    "moment",
                    "onboarding",
                    "consent",
                    true,
                    "source",
                    source("1"),
                    "labels",
                    List.of("ui"),
                    "created",
                    "2026-01-02T03:04:05Z"))
            .expect(201)
            .json();

    JsonNode fields =
        support
            .get("/rest/api/2/issue/" + kept.get("issue").asText())
            .expect(200)
            .json()
            .get("fields");
    assertThat(kept.get("npsGroup").asText()).isEqualTo("detractor");
    assertThat(kept.get("contact").get("reach").asText()).isEqualTo("open");
    assertThat(kept.get("created").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(fields.get("issuetype").get("name").asText()).isEqualTo("Feedback");
    assertThat(fields.get("description").asText()).isEqualTo("Far too bright at night");
    assertThat(fields.get("reporter").get("name").asText()).isEqualTo("support");
    assertThat(fields.get("labels").get(0).asText()).isEqualTo("ui");
    assertThat(fields.get(jira.field("NPS")).asInt()).isEqualTo(3);
    assertThat(fields.get(jira.field("Account")).asText()).matches("a[0-9a-f]+p\\d+k[0-9a-f]{16}");
    assertThat(fields.get(jira.field("Moment of truth")).get("value").asText())
        .isEqualTo("onboarding");
    assertThat(found("project = " + project + " AND NPS <= 6 AND CES >= 5")).isEqualTo(1);
    assertThat(found("project = " + project + " AND NPS > 6")).isZero();
    String phrase = "\"\\\"" + source("1") + "\\\"\"";
    assertThat(found("\"Source reference\" ~ " + phrase)).as("as after a crash").isEqualTo(1);
    assertThat(support.get(FEEDBACK + "/" + kept.get("id").asText()).expect(200).json())
        .isEqualTo(kept);
  }

  @Test
  public void bad_input_is_named_and_nothing_is_stored() {
    refused(piece("nps", 11), "nps", "out-of-range");
    refused(piece("csat", "six"), "csat", "not-a-number");
    refused(piece("ces", 0), "ces", "out-of-range");
    refused(piece("contactId", 987654), "contactId", "unknown-contact");
    refused(piece("accountId", 987654), "accountId", "unknown-account");
    refused(piece("email", "ada"), "email", "email-malformed");
    refused(piece("email", "ada@example.org\r\nBcc: eve@example.org"), "email", "email-lines");
    refused(piece("project", "NOSUCH"), "project", "unknown-project");
    refused(piece("customer", "A\u001bda"), "customer", "control-character");
    refused(piece("words", "x".repeat(40_000)), "words", "too-long");
    refused(piece("npss", 9), "npss", "unknown-field");
    refused(piece("labels", Map.of("a", 1)), "labels", "wrong-type");
  }

  @Test
  public void all_problems_come_in_one_answer() {
    JsonNode errors =
        support
            .post(FEEDBACK, piece("nps", 11, "email", "x", "channel", "pigeon"))
            .expect(400)
            .json()
            .get("errors");

    assertThat(errors.findValuesAsText("field"))
        .containsExactlyInAnyOrder("nps", "email", "channel");
  }

  @Test
  public void large_malformed_and_foreign_bodies_are_refused_in_the_same_words() {
    byte[] large =
        ("{\"words\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    assertThat(
            problem(support.postRaw(FEEDBACK, "application/json", large), 413).get("code").asText())
        .isEqualTo("body-too-large");
    assertThat(
            support
                .postRaw(FEEDBACK, "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(415);
    assertThat(problem(support.post(FEEDBACK, "{\"project\":"), 400).get("code").asText())
        .isEqualTo("malformed-json");
    assertThat(problem(support.post(FEEDBACK, "[1]"), 400).get("code").asText())
        .isEqualTo("malformed-json");
    assertThat(found("project = " + project)).isZero();
  }

  @Test
  public void strangers_and_foreign_forms_stay_outside() {
    assertThat(jira.nobody().post(FEEDBACK, piece()).status()).isEqualTo(401);
    int form =
        support
            .send(
                support
                    .request(FEEDBACK)
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{}"))
                    .build())
            .status();
    assertThat(form).isIn(403, 415);
    assertThat(problem(support.get(FEEDBACK + "/987654"), 404).get("code").asText())
        .isEqualTo("unknown-feedback");
  }

  @Test
  public void a_duplicate_names_the_issue_that_is_there() {
    String issue =
        support
            .post(FEEDBACK, piece("source", source("7")))
            .expect(201)
            .json()
            .get("issue")
            .asText();

    JsonNode error = problem(support.post(FEEDBACK, piece("source", source("7"))), 409);

    assertThat(error.get("field").asText()).isEqualTo("source");
    assertThat(error.get("message").asText()).contains(issue);
    assertThat(found("project = " + project)).isEqualTo(1);
  }

  @Test
  public void two_nodes_at_once_keep_one() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(4);
    for (int round = 0; round < 5; round++) {
      Map<String, Object> json =
          piece(
              "source",
              source("race" + round),
              "email",
              "race" + round + "@example.org",
              "account",
              "Race " + round);
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Visitor sender = jira.as("support", i % 2);
        calls.add(() -> sender.post(FEEDBACK, json).status());
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : senders.invokeAll(calls)) statuses.add(status.get());
      assertThat(statuses).containsOnlyOnce(201).contains(409).doesNotContain(500);
    }
    senders.shutdown();

    assertThat(found("project = " + project)).isEqualTo(5);
  }

  @Test
  public void an_issue_made_in_jira_itself_is_recorded_too() {
    Map<String, Object> fields =
        new HashMap<>(
            Map.of(
                "project",
                Map.of("key", project),
                "issuetype",
                Map.of("name", "Feedback"),
                "summary",
                "By hand"));
    fields.put(jira.field("NPS"), 11);
    fields.put(jira.field("Source reference"), source("hand"));

    Visitor.Answer wrong = support.post("/rest/api/2/issue", Map.of("fields", fields));
    assertThat(wrong.expect(400).json().get("errors").get(jira.field("NPS")).asText())
        .contains("NPS")
        .contains("10");
    fields.put(jira.field("NPS"), 9);
    String issue =
        support
            .post("/rest/api/2/issue", Map.of("fields", fields))
            .expect(201)
            .json()
            .get("key")
            .asText();

    assertThat(
            problem(support.post(FEEDBACK, piece("source", source("hand"))), 409)
                .get("message")
                .asText())
        .contains(issue);
  }

  private JsonNode begin(String format) {
    return support
        .post(
            IMPORTS,
            Map.of("name", "Import " + runs + format, "project", project, "format", format))
        .expect(201)
        .json();
  }

  private JsonNode send(JsonNode begun, long firstLine, String type, String text) {
    return support
        .postRaw(
            IMPORTS + "/" + begun.get("id").asText() + "/rows?firstLine=" + firstLine,
            type,
            text.getBytes(StandardCharsets.UTF_8))
        .expect(200)
        .json();
  }

  @Test
  public void a_look_names_twenty_of_the_columns_that_are_not_read_and_how_many_more() {
    StringBuilder titles = new StringBuilder("Summary,Created");
    for (int i = 1; i <= 50; i++)
      titles.append(",Custom field (").append("n".repeat(60) + i).append(")");
    titles.append(",Comment,Comment,Comment,\n");
    String look = "/rest/roundtrip/1.0/projects/" + project + "/imports/look?last=true";

    JsonNode seen =
        support
            .postRaw(
                look, "text/csv", (titles + "Stops,2026-07-01\n").getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json();

    assertThat(seen.get("ignoredColumns")).hasSize(20);
    assertThat(seen.get("ignoredColumns").get(0).asText())
        .startsWith("Custom field (nnn")
        .hasSize(40);
    assertThat(seen.get("moreIgnoredColumns").asInt()).isEqualTo(31);
  }

  @Test
  public void a_file_is_taken_piece_by_piece_and_bad_rows_are_kept_apart() {
    JsonNode begun = begin("csv");
    String first =
        "id;title;body;nps;email;colour\n"
            + "1;Dark;\"Too bright;\n"
            + "at night\";9;ada@nordiccrumb.example;red\n"
            + "2;Bad;;11;nobody;\n";

    JsonNode one = send(begun, 1, "text/csv", first);
    JsonNode again = send(begun, 1, "text/csv", first);
    JsonNode two = send(begun, 5, "text/csv", "3;Third;;;;\n1;Twin;;;;\n");

    assertThat(one.get("accepted").asInt()).isEqualTo(1);
    assertThat(one.get("nextLine").asInt()).isEqualTo(5);
    assertThat(one.get("rejectedRows").asInt()).isEqualTo(1);
    assertThat(one.get("rejected").findValuesAsText("field")).containsExactly("nps", "email");
    assertThat(one.get("rejected").get(0).get("line").asInt()).isEqualTo(4);
    assertThat(one.get("rejected").get(0).get("message").asText())
        .isEqualTo("11 is outside the scale from 0 to 10.");
    assertThat(
            again.get("accepted").asInt()
                + again.get("repeated").asInt()
                + again.get("rejectedRows").asInt())
        .isZero();
    assertThat(two.get("accepted").asInt()).isEqualTo(1);
    assertThat(two.get("repeated").asInt()).as("another with the same id is said").isZero();
    assertThat(two.get("rejected").findValuesAsText("field")).containsExactly("id");
    assertThat(send(begin("csv"), 1, "text/csv", first).get("repeated").asInt()).isEqualTo(1);
    JsonNode now = support.get(IMPORTS + "/" + begun.get("id").asText()).expect(200).json();
    assertThat(now.get("ignoredColumns").get(0).asText()).isEqualTo("colour");
    assertThat(one.get("ignoredColumns").get(0).asText()).isEqualTo("colour");
    assertThat(one.get("moreIgnoredColumns").asInt()).isZero();
    assertThat(now.get("accepted").asInt()).isEqualTo(2);
    assertThat(now.get("rejected").asInt()).isEqualTo(2);
    String rejects =
        support.get(IMPORTS + "/" + begun.get("id").asText() + "/rejects").expect(200).body();
    assertThat(rejects.lines().toList().get(0))
        .endsWith("\"id\";\"title\";\"body\";\"nps\";\"email\";\"colour\"");
    assertThat(rejects.lines().toList().get(1))
        .startsWith("\"4\";")
        .endsWith(";;2;Bad;;11;nobody;");
    assertThat(found("project = " + project)).isEqualTo(2);
  }

  @Test
  public void tabs_work_too_and_gaps_wrong_types_and_other_people_are_refused() {
    JsonNode begun = begin("tsv");
    send(
        begun,
        1,
        "text/tab-separated-values",
        "id\ttitle\tbody\tlabels\n1\tDark\ttwo\\nlines\ta|b\n");
    String rows = IMPORTS + "/" + begun.get("id").asText() + "/rows";
    byte[] body = "2\tx\t\t\n".getBytes(StandardCharsets.UTF_8);

    assertThat(
            problem(support.postRaw(rows + "?firstLine=9", "text/csv", body), 409)
                .get("code")
                .asText())
        .isEqualTo("import-gap");
    assertThat(support.postRaw(rows + "?firstLine=3", "application/json", body).status())
        .isEqualTo(415);
    assertThat(
            problem(jira.as("engineer").postRaw(rows + "?firstLine=3", "text/csv", body), 404)
                .get("code")
                .asText())
        .isEqualTo("unknown-import");
    assertThat(
            problem(support.postRaw(rows + "?firstLine=3", "text/csv", new byte[1_100_000]), 413)
                .get("code")
                .asText())
        .isEqualTo("body-too-large");
    JsonNode issue =
        support
            .get("/rest/api/2/search?jql=" + Visitor.query("project = " + project))
            .json()
            .get("issues")
            .get(0);
    assertThat(issue.get("fields").get("description").asText()).isEqualTo("two\nlines");
    assertThat(issue.get("fields").get("labels")).hasSize(2);
  }

  @Test
  public void a_wish_for_an_import_that_makes_no_sense_is_refused_with_everything_that_is_wrong() {
    JsonNode errors =
        support
            .post(IMPORTS, Map.of("project", "NOSUCH", "format", "xls"))
            .expect(400)
            .json()
            .get("errors");

    assertThat(errors.findValuesAsText("field"))
        .containsExactlyInAnyOrder("name", "project", "format");
  }
}
