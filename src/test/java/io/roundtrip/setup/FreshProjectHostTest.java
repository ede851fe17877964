package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Once round in a project as companies have them: issue types and screens of its own, a default
 * security level, a required field; on two nodes.
 */
public class FreshProjectHostTest {
  private static final List<String> FEW = List.of("summary", "issuetype", "description");
  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  @ClassRule public static final HostRule jira = HostRule.twoNodes();

  private final Visitor admin = jira.as("admin");
  private LiveProject project;
  private String region;

  @Before
  public void a_project_with_all_that_companies_set() {
    String key = jira.project();
    admin
        .post(
            "/rest/minijira/1/project/" + key + "/schemes",
            Map.of(
                "types",
                List.of("Epic", "Story"),
                "screens",
                Map.of("create", FEW, "edit", FEW, "view", FEW)))
        .expect(204);
    project = LiveProject.in(jira, key);
    region = fieldWithDefault("Region " + key, "EMEA");
    admin
        .put("/rest/minijira/1/project/" + key + "/fields", Map.of(region, "required"))
        .expect(204);
    admin
        .put("/rest/minijira/1/project/" + key + "/defaults", Map.of("security", level(key)))
        .expect(204);
  }

  private String fieldWithDefault(String name, String value) {
    String id =
        admin
            .post(
                "/rest/minijira/1/field",
                Map.of(
                    "name", name, "type", TYPES + "textfield", "searcher", TYPES + "textsearcher"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    Map<String, Object> body = new HashMap<>();
    body.put("value", value);
    admin.put("/rest/minijira/1/field/" + id + "/default", body).expect(204);
    return id;
  }

  private String level(String key) {
    return admin
        .post(
            "/rest/minijira/1/project/" + key + "/security",
            Map.of("name", "Insiders", "members", List.of("admin", "pm", "support", "engineer")))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  private List<String> feedback() {
    String jql = Visitor.query("project = " + project.key() + " AND type = Feedback ORDER BY key");
    List<String> keys = new ArrayList<>();
    for (JsonNode issue :
        admin.get("/rest/api/2/search?jql=" + jql).expect(200).json().get("issues"))
      keys.add(issue.get("key").asText());
    return keys;
  }

  /** Which knows of the set-up within five seconds. */
  private void byFileOnTheOtherNode() {
    Visitor support = jira.as("support", 1);
    Map<String, Object> begun = Map.of("name", "R", "project", project.key(), "format", "csv");
    Visitor.Answer answer =
        await()
            .atMost(LiveProject.SOON)
            .until(() -> support.post(REST + "/imports", begun), one -> one.status() == 201);
    String run = answer.json().get("id").asText();
    String rows =
        "id;words;customer;email;consent\n1;Too bright by file;Lin Chen;%s;yes\n"
            .formatted(project.address("Lin"));
    support
        .postRaw(REST + "/imports/" + run + "/rows?firstLine=1", "text/csv", rows.getBytes(UTF_8))
        .expect(200);
  }

  private void byDialog() {
    JsonNode whole = admin.get("/rest/api/2/project/" + project.key()).expect(200).json();
    String type = "";
    for (JsonNode one : whole.get("issueTypes"))
      if (one.get("name").asText().equals("Feedback")) type = one.get("id").asText();
    Screen support = new Screen(jira.host().baseUrl(), "support");
    Document form =
        support.open(
            "/secure/CreateIssue!default.jspa?pid="
                + whole.get("id").asText()
                + "&issuetype="
                + type);
    form.expectFirst("#summary").val("Too bright by dialog");
    form.expectFirst("#" + jira.field("Customer")).val("Grace Okafor");
    form.expectFirst("[name=" + jira.field("Customer e-mail") + "]").val(project.address("Grace"));
    for (Element option : form.select("#" + jira.field("May we write back?") + " option"))
      if (option.text().equals("yes")) option.attr("selected", true);
    support.press(form.expectFirst("#create-issue-submit"));
  }

  @Test
  public void feedback_goes_round_from_every_door_to_the_mail() {
    project.said("Ada Lindqvist", "Too bright by REST");
    byFileOnTheOtherNode();
    byDialog();

    assertThat(feedback()).hasSize(3);
    String epic = project.epic("Dark mode");
    for (String each : feedback()) {
      JsonNode fields = admin.get("/rest/api/2/issue/" + each).expect(200).json().get("fields");
      assertThat(fields.get("security").get("name").asText()).as(each).isEqualTo("Insiders");
      assertThat(fields.get(region).asText()).as(each).isEqualTo("EMEA");
      project.merge(each, epic);
    }
    project.move(epic, "Done");

    Map.of("ada", "REST", "lin", "file", "grace", "dialog")
        .forEach(
            (customer, door) ->
                assertThat(project.mailTo(customer).subject())
                    .as("the epic is restricted: told in the customer's own words")
                    .isEqualTo("“Too bright by " + door + "”: done"));
  }
}
