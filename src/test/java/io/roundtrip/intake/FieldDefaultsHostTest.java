package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Whatever door feedback comes in by, its issue is the one that Jira's own dialog would make. */
public class FieldDefaultsHostTest {
  private static final String FEEDBACK = "/rest/roundtrip/1.0/feedback";
  private static final String IMPORTS = "/rest/roundtrip/1.0/imports";
  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  /** What differs by nature: which door, when, and which number. */
  private static final List<String> OF_THE_DOOR = List.of("created", "updated", "Channel");

  @ClassRule public static final HostRule jira = HostRule.alone("field-defaults");

  private static String region;

  private final Visitor admin = jira.as("admin");
  private final Visitor support = jira.as("support");
  private String project;

  @Before
  public void a_project_with_opinions() {
    project = jira.project();
    admin.put("/rest/minijira/1/priority/default", Map.of("id", "2")).expect(204);
    admin
        .act("/rest/roundtrip/1.0/projects/" + project + "/setup", Map.of("confirm", true))
        .expect(200);
    if (region == null) region = textField("Region");
    defaultOf(region, "EMEA");
    layout(
        Map.of(
            region, "required", "environment", "hidden", jira.field("Moment of truth"), "hidden"));
    defaults(Map.of("assignee", "PROJECT_LEAD", "security", level("admin", "support")));
  }

  private String textField(String name) {
    return admin
        .post(
            "/rest/minijira/1/field",
            Map.of("name", name, "type", TYPES + "textfield", "searcher", TYPES + "textsearcher"))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  private void defaultOf(String field, String value) {
    Map<String, Object> body = new HashMap<>();
    body.put("value", value);
    admin.put("/rest/minijira/1/field/" + field + "/default", body).expect(204);
  }

  private void layout(Map<String, String> fields) {
    admin.put("/rest/minijira/1/project/" + project + "/fields", fields).expect(204);
  }

  private void defaults(Map<String, Object> defaults) {
    admin.put("/rest/minijira/1/project/" + project + "/defaults", defaults).expect(204);
  }

  private String level(String... members) {
    return admin
        .post(
            "/rest/minijira/1/project/" + project + "/security",
            Map.of("name", "Insiders", "members", List.of(members)))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  private JsonNode issues() {
    String jql = Visitor.query("project = " + project + " ORDER BY key");
    return admin.get("/rest/api/2/search?jql=" + jql).expect(200).json().get("issues");
  }

  private interface Door {
    Visitor.Answer send(Map<String, String> piece);
  }

  /** Every door by its name; Jira's own dialog is the measure. */
  private Map<String, Door> doors() {
    Map<String, Door> doors = new LinkedHashMap<>();
    doors.put("dialog", this::dialog);
    doors.put("rest", this::rest);
    doors.put("file", this::file);
    return doors;
  }

  private Visitor.Answer rest(Map<String, String> piece) {
    Map<String, Object> json = new HashMap<>(piece);
    json.put("project", project);
    return support.post(FEEDBACK, json);
  }

  private Visitor.Answer file(Map<String, String> piece) {
    String rows = String.join(";", piece.keySet()) + "\n" + String.join(";", piece.values()) + "\n";
    return send(begin(), rows);
  }

  private String begin() {
    return support
        .post(IMPORTS, Map.of("name", "Said", "project", project, "format", "csv"))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  private Visitor.Answer send(String id, String rows) {
    return support.postRaw(
        IMPORTS + "/" + id + "/rows?firstLine=1",
        "text/csv",
        rows.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode rows(String id, String rows) {
    return send(id, rows).expect(200).json();
  }

  /** As a browser does: everything that stands in the form is sent. */
  private Visitor.Answer dialog(Map<String, String> piece) {
    Document page = Jsoup.parse(support.get(form()).expect(200).body(), jira.host().baseUrl());
    FormElement form = (FormElement) page.selectFirst("#issue-create");
    Map<String, String> typed = new TreeMap<>();
    piece.forEach((name, value) -> typed.put(controls().getOrDefault(name, name), value));
    for (Element choice : form.select("#components option"))
      if (choice.text().equals(typed.get("components"))) typed.put("components", choice.val());
    Map<String, String> all = new LinkedHashMap<>();
    for (Connection.KeyVal one : form.formData()) all.put(one.key(), one.value());
    all.putAll(typed);
    String body =
        all.entrySet().stream()
            .map(one -> one.getKey() + "=" + Visitor.query(one.getValue()))
            .collect(Collectors.joining("&"));
    return support.postRaw(
        "/secure/CreateIssue.jspa?decorator=dialog",
        "application/x-www-form-urlencoded",
        body.getBytes(StandardCharsets.UTF_8));
  }

  private String form() {
    JsonNode whole = admin.get("/rest/api/2/project/" + project).expect(200).json();
    for (JsonNode type : whole.get("issueTypes"))
      if (type.get("name").asText().equals("Feedback"))
        return "/secure/CreateIssue!default.jspa?decorator=dialog&pid="
            + whole.get("id").asText()
            + "&issuetype="
            + type.get("id").asText();
    throw new AssertionError("no type Feedback");
  }

  private Map<String, String> controls() {
    return Map.of(
        "title",
        "summary",
        "words",
        "description",
        "nps",
        jira.field("NPS"),
        "customer",
        jira.field("Customer"));
  }

  private static Map<String, String> piece() {
    Map<String, String> piece = new LinkedHashMap<>();
    piece.put("title", "Too bright");
    piece.put("words", "Far too bright at night");
    piece.put("nps", "3");
    piece.put("customer", "Grace Okafor");
    piece.put("labels", "ui");
    return piece;
  }

  /** Fields by the name people see. */
  private Map<String, String> shown(JsonNode issue) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode field : admin.get("/rest/api/2/field").expect(200).json())
      names.put(field.get("id").asText(), field.get("name").asText());
    Map<String, String> shown = new TreeMap<>();
    issue
        .get("fields")
        .fields()
        .forEachRemaining(
            one -> {
              if (!one.getValue().isNull())
                shown.put(
                    names.getOrDefault(one.getKey(), one.getKey()), one.getValue().toString());
            });
    OF_THE_DOOR.forEach(shown::remove);
    return shown;
  }

  @Test
  public void every_door_makes_the_issue_that_the_dialog_makes() {
    doors().values().forEach(door -> door.send(piece()));

    assertThat(issues()).hasSize(3);
    Map<String, String> byDialog = shown(issues().get(0));
    assertThat(byDialog.get("security")).contains("Insiders");
    assertThat(byDialog.get("Region")).contains("EMEA");
    assertThat(byDialog.get("priority")).contains("High");
    assertThat(byDialog.get("assignee")).contains("\"pm\"");
    assertThat(byDialog.get("reporter")).contains("\"support\"");
    for (JsonNode issue : issues()) {
      Map<String, String> shown = shown(issue);
      shown.keySet().removeIf("Source reference"::equals);
      assertThat(shown).isEqualTo(byDialog);
    }
  }

  @Test
  public void nobody_outside_the_default_level_sees_what_came_in() {
    doors().values().forEach(door -> door.send(piece()));

    String jql = Visitor.query("project = " + project);
    JsonNode found = jira.as("engineer").get("/rest/api/2/search?jql=" + jql).json();
    assertThat(issues()).hasSize(3);
    assertThat(found.get("total").asInt()).isZero();
  }

  @Test
  public void a_component_brings_its_lead_through_every_door() {
    admin.post("/rest/api/2/component", Map.of("project", project, "name", "UI")).expect(201);
    Map<String, String> lead = Map.of("assignee", "COMPONENT_LEAD", "lead", "engineer");
    defaults(Map.of("components", Map.of("UI", lead)));
    Map<String, String> piece = piece();
    piece.put("components", "UI");

    doors().values().forEach(door -> door.send(piece));

    assertThat(issues()).hasSize(3);
    for (JsonNode issue : issues()) {
      assertThat(issue.get("fields").get("components").findValuesAsText("name"))
          .containsExactly("UI");
      assertThat(issue.get("fields").get("assignee").get("name").asText()).isEqualTo("engineer");
    }
  }

  @Test
  public void a_required_field_that_nobody_fills_in_turns_every_door_away_with_its_name() {
    defaultOf(region, null);

    Map<String, String> said = new LinkedHashMap<>();
    doors().forEach((name, door) -> said.put(name, door.send(piece()).body()));

    assertThat(said.get("dialog")).contains("Region is required.");
    assertThat(said.get("rest")).contains("project-requires-other", region, "Region", project);
    assertThat(said.get("file")).contains("project-requires-other", region, "Region", project);
    assertThat(issues()).isEmpty();
  }

  @Test
  public void a_refused_row_keeps_its_text_and_can_be_sent_again() {
    defaultOf(region, null);
    String id = begin();
    String rows = "id;title\n1;Too bright\n";
    JsonNode refused = rows(id, rows);

    defaultOf(region, "EMEA");
    String kept = support.get(IMPORTS + "/" + id + "/rejects").expect(200).body();
    JsonNode taken = rows(begin(), rows);

    assertThat(refused.get("rejectedRows").asInt()).isEqualTo(1);
    assertThat(refused.get("rejected").get(0).get("line").asInt()).isEqualTo(2);
    assertThat(kept).contains("Region").contains("Too bright");
    assertThat(taken.get("accepted").asInt()).isEqualTo(1);
    assertThat(issues()).hasSize(1);
  }

  @Test
  public void a_required_field_of_ours_is_asked_for_by_the_name_the_sender_knows() {
    layout(Map.of(jira.field("Customer"), "required"));
    Map<String, String> piece = piece();
    piece.remove("customer");

    JsonNode error = rest(piece).expect(400).json().get("errors").get(0);

    assertThat(error.get("field").asText()).isEqualTo("customer");
    assertThat(error.get("code").asText()).isEqualTo("project-requires");
    assertThat(error.get("message").asText()).contains("Customer", project);
    assertThat(issues()).isEmpty();
  }

  @Test
  public void what_the_project_hides_is_kept_by_us_and_not_put_into_the_issue() {
    Map<String, String> piece = piece();
    piece.put("moment", "onboarding");

    JsonNode kept = rest(piece).expect(201).json();

    assertThat(kept.get("moment").asText()).isEqualTo("onboarding");
    assertThat(shown(issues().get(0))).doesNotContainKey("Moment of truth");
  }

  @Test
  public void words_that_have_no_place_are_not_swallowed() {
    layout(Map.of("description", "hidden", "labels", "hidden"));

    JsonNode errors = rest(piece()).expect(400).json().get("errors");

    assertThat(errors.findValuesAsText("field")).containsExactly("words", "labels");
    assertThat(errors.findValuesAsText("code")).containsOnly("project-hides");
    assertThat(errors.get(0).get("message").asText()).contains("Description", project);
    assertThat(issues()).isEmpty();
  }

  @Test
  public void who_is_kept_out_by_the_default_level_may_still_send() {
    defaults(Map.of("security", level("admin")));

    JsonNode kept = rest(piece()).expect(201).json();

    assertThat(kept.get("issue").asText()).startsWith(project + "-");
    assertThat(kept.has("contact")).isFalse();
    support.get("/rest/api/2/issue/" + kept.get("issue").asText()).expect(404);
    support.get(FEEDBACK + "/" + kept.get("id").asText()).expect(404);
  }
}
