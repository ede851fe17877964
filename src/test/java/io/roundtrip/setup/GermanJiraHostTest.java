package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TestName;

/**
 * A Jira whose own language is German: what the set-up makes has German names, whoever pressed the
 * button, and feedback is understood whatever the options are called.
 */
public class GermanJiraHostTest {
  private static final List<String> FIELDS =
      List.of(
          "Kunde",
          "E-Mail des Kunden",
          "Konto",
          "NPS",
          "CSAT",
          "CES",
          "Kanal",
          "Moment der Wahrheit",
          "Antwort erlaubt?",
          "Quellenangabe",
          "Öffentlicher Titel",
          "Öffentlicher Link",
          "Prioritätswert",
          "Betroffene Konten",
          "Roadmap-Status");

  @Rule public final HostRule jira = HostRule.alone("german jira");
  @Rule public final TestName test = new TestName();

  private Visitor admin;
  private Visitor support;
  private LiveProject live;

  @Before
  public void a_german_jira() {
    admin = jira.as("admin");
    support = jira.as("support");
    speak("de_DE");
    live = LiveProject.in(jira);
  }

  private void speak(String language) {
    jira.host()
        .node(0)
        .command("property", Map.of("name", "jira.i18n.default.locale", "value", language));
  }

  private void people(String language) {
    for (String user : List.of("admin", "pm", "support"))
      admin.put("/rest/minijira/1/user/" + user, Map.of("locale", language)).expect(200);
  }

  private List<String> fields() {
    return admin.get("/rest/api/2/field").expect(200).json().findValuesAsText("name");
  }

  /** What Jira says of each field, by its name. */
  private Map<String, String> about() {
    Map<String, String> about = new TreeMap<>();
    for (Element row :
        jira.screen("admin")
            .openAsAdministrator("/secure/admin/ViewCustomFields.jspa")
            .select("#custom-fields tbody tr"))
      about.put(
          row.expectFirst("td a").text(), row.expectFirst("td:first-child .description").text());
    return about;
  }

  private String epic(String title) {
    return jira.issue("pm", live.key(), "Epic", title);
  }

  private JsonNode linkType() {
    for (JsonNode one : admin.get("/rest/api/2/issueLinkType").json().get("issueLinkTypes"))
      if (one.get("name").asText().equals("Feedback")) return one;
    throw new AssertionError("no link type Feedback");
  }

  private String type() {
    for (JsonNode one : admin.get("/rest/api/2/issuetype").expect(200).json())
      if (one.get("name").asText().equals("Feedback")) return one.get("id").asText();
    throw new AssertionError("no issue type Feedback");
  }

  private List<String> found(String jql) {
    String query = "project = " + live.key() + " AND " + jql;
    List<String> keys = new ArrayList<>();
    for (JsonNode issue :
        support
            .get("/rest/api/2/search?jql=" + Visitor.query(query))
            .expect(200)
            .json()
            .get("issues")) keys.add(issue.get("key").asText());
    return keys;
  }

  /** What is kept of an issue, once it is. */
  private JsonNode kept(String issue) {
    List<JsonNode> found = new ArrayList<>();
    await()
        .atMost(SOON)
        .until(
            () -> {
              for (int id = 1; id < 40 && found.isEmpty(); id++) {
                Visitor.Answer answer = support.get(REST + "/feedback/" + id);
                if (answer.status() == 200 && answer.json().get("issue").asText().equals(issue))
                  found.add(answer.json());
              }
              return !found.isEmpty();
            });
    return found.get(0);
  }

  private void isTyped(String issue) {
    JsonNode kept = kept(issue);
    assertThat(kept.get("channel").asText()).isEqualTo("phone");
    assertThat(kept.get("moment").asText()).isEqualTo("daily use");
    assertThat(kept.get("contact").get("reach").asText()).isEqualTo("open");
    JsonNode fields = support.get("/rest/api/2/issue/" + issue).expect(200).json().get("fields");
    assertThat(fields.get(jira.field("Kanal")).get("value").asText()).isEqualTo("Telefon");
    assertThat(fields.get(jira.field("Moment der Wahrheit")).get("value").asText())
        .isEqualTo("Tägliche Nutzung");
    assertThat(fields.get(jira.field("Antwort erlaubt?")).get("value").asText()).isEqualTo("Ja");
    assertThat(found("Kanal = Telefon AND \"Moment der Wahrheit\" = \"Tägliche Nutzung\""))
        .contains(issue);
    assertThat(found("\"Antwort erlaubt?\" = Ja")).contains(issue);
  }

  private String byRest(String channel, String moment) {
    return live.said("Ada Night", "Far too bright", "channel", channel, "moment", moment);
  }

  private String byFile(String titles, String row) {
    String import_ =
        support
            .post(
                REST + "/imports",
                Map.of(
                    "name",
                    test.getMethodName() + titles.length(),
                    "project",
                    live.key(),
                    "format",
                    "csv"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    JsonNode answer =
        support
            .postRaw(
                REST + "/imports/" + import_ + "/rows?firstLine=1",
                "text/csv",
                (titles + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json();
    assertThat(answer.findValuesAsText("code")).isEmpty();
    return found("summary ~ \"Dateizeile\" ORDER BY created DESC, key DESC").get(0);
  }

  private String byDialog() {
    Session browser = Session.of(jira, "support");
    Document form =
        jira.screen("support")
            .open("/secure/CreateIssue.jspa?pid=" + projectId() + "&issuetype=" + type());
    Map<String, String> sent = new TreeMap<>();
    sent.put("pid", projectId());
    sent.put("issuetype", type());
    sent.put("summary", "Im Dialog");
    sent.put(jira.field("Kunde"), "Ada Night");
    sent.put(jira.field("E-Mail des Kunden"), live.address("Ada"));
    choose(form, sent, "Kanal", "Telefon");
    choose(form, sent, "Moment der Wahrheit", "Tägliche Nutzung");
    choose(form, sent, "Antwort erlaubt?", "Ja");
    StringBuilder body = new StringBuilder();
    sent.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&").append(name + "=" + Visitor.query(value)));
    String to =
        browser
            .form("/secure/CreateIssue.jspa", body.toString())
            .expect(302)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return to.substring(to.lastIndexOf('/') + 1);
  }

  private void choose(Document form, Map<String, String> sent, String field, String option) {
    String id = jira.field(field);
    assertThat(form.select("label[for=" + id + "]").text()).startsWith(field);
    sent.put(
        id,
        form.select("#" + id + " option").stream()
            .filter(one -> one.text().equals(option))
            .findFirst()
            .orElseThrow()
            .val());
  }

  private String projectId() {
    return admin.get("/rest/api/2/project/" + live.key()).expect(200).json().get("id").asText();
  }

  @Test
  public void what_the_set_up_makes_has_german_names() {
    assertThat(fields()).containsAll(FIELDS).doesNotContain("Customer", "Channel", "Account");
    assertThat(about().keySet()).containsAll(FIELDS);
    FIELDS.forEach(field -> assertThat(about().get(field)).as(field).isNotBlank());
    assertThat(about().get("Öffentlicher Titel")).contains("Kunden");
    assertThat(linkType().get("outward").asText()).isEqualTo("ist Beleg für");
    assertThat(linkType().get("inward").asText()).isEqualTo("hat Belege");
    assertThat(admin.get("/rest/api/2/issuetype").expect(200).body())
        .contains("Was ein Kunde gesagt hat");
    assertThat(admin.get(REST + "/admin/health").expect(200).body())
        .doesNotContain("places-missing");
    for (JsonNode line : admin.get(REST + "/admin/self-check").expect(200).json().get("lines"))
      assertThat(line.get("state").asText()).as(line.toString()).isEqualTo("green");
  }

  @Test
  public void feedback_arrives_typed_by_every_door() {
    isTyped(byRest("phone", "daily use"));
    isTyped(byRest("Telefon", "tägliche nutzung"));
    isTyped(byDialog());
    String ada = live.address("Ada");
    isTyped(
        byFile(
            "title,customer,email,channel,moment,consent",
            "Dateizeile eins,Ada Night," + ada + ",phone,daily use,yes"));
    isTyped(
        byFile(
            "Titel,Kunde,E-Mail des Kunden,Kanal,Moment der Wahrheit,Antwort erlaubt?",
            "Dateizeile zwei,Ada Night," + ada + ",Telefon,Tägliche Nutzung,Ja"));
  }

  @Test
  public void what_is_edited_in_jira_is_understood() {
    String issue = byRest("email", "billing");
    Map<String, Object> fields = new HashMap<>();
    fields.put(jira.field("Kanal"), Map.of("value", "Soziale Medien"));
    fields.put(jira.field("Moment der Wahrheit"), Map.of("value", "Einführung"));
    fields.put(jira.field("Antwort erlaubt?"), Map.of("value", "Nein"));

    support.put("/rest/api/2/issue/" + issue, Map.of("fields", fields)).expect(204);

    await().atMost(SOON).until(() -> kept(issue).get("channel").asText().equals("social"));
    assertThat(kept(issue).get("moment").asText()).isEqualTo("onboarding");
    assertThat(kept(issue).get("contact").get("reach").asText()).isNotEqualTo("open");
  }

  @Test
  public void another_language_renames_nothing_and_makes_nothing_twice() {
    List<String> before = fields();
    Map<String, String> about = about();
    about.put("Kanal", "Unser Weg");
    jira.host()
        .node(0)
        .command(
            "sql",
            Map.of(
                "update",
                "UPDATE custom_field SET description = 'Unser Weg' WHERE name = 'Kanal'"));
    String setUp = REST + "/projects/" + live.key() + "/setup";
    for (String language : List.of("de_DE", "en_UK")) {
      speak(language);
      people(language.substring(0, 2));

      JsonNode again = admin.act(setUp, Map.of("confirm", true)).expect(200).json();
      jira.setUp(jira.project());

      assertThat(again.get("made")).as(language).isEmpty();
      assertThat(fields()).as(language).isEqualTo(before);
      assertThat(about())
          .as("an administrator's own")
          .isEqualTo(about)
          .containsEntry("Kanal", "Unser Weg");
      isTyped(byRest("phone", "daily use"));
    }
    people("en");
    assertThat(jira.screen("pm").open("/browse/" + epic("Dark mode")).text())
        .contains("ist Beleg für");
  }

  @Test
  public void jql_finds_by_german_names() {
    String item = epic("Dunkler Modus");
    String feedback = byRest("phone", "daily use");
    live.merge(feedback, item);
    live.move(item, "In Progress");

    assertThat(found("issue in evidenceOf(\"" + item + "\")")).containsExactly(feedback);
    await().atMost(SOON).until(() -> found("\"Betroffene Konten\" >= 0").contains(item));
    await().atMost(SOON).until(() -> found("\"Roadmap-Status\" = \"in progress\"").contains(item));
    assertThat(found("issuetype != \"Feedback\"")).contains(item).doesNotContain(feedback);
  }
}
