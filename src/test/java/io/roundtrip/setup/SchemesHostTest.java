package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Set-up in projects with issue type schemes and screens of their own, and with shared ones. */
public class SchemesHostTest {
  private static final List<String> FEW = List.of("summary", "description", "labels");

  @Rule public final HostRule jira = HostRule.alone("schemes");

  private Visitor admin;
  private String key;

  @Before
  public void a_project_with_schemes_of_its_own() {
    admin = jira.as("admin");
    String first = jira.project();
    admin.act(at(first), Map.of("confirm", true)).expect(200);
    admin.change(REST + "/projects/" + first + "/settings", Map.of("on", false)).expect(200);
    key = owner();
  }

  private String owner() {
    String project = jira.project();
    schemes(
        project,
        Map.of(
            "types",
            List.of("Epic", "Story", "Bug"),
            "screens",
            Map.of("create", FEW, "edit", FEW, "view", FEW)));
    return project;
  }

  private void schemes(String project, Map<String, Object> chosen) {
    admin.post("/rest/minijira/1/project/" + project + "/schemes", chosen).expect(204);
  }

  private static String at(String project) {
    return REST + "/projects/" + project + "/setup";
  }

  private List<String> types(String project) {
    return admin
        .get("/rest/api/2/issue/createmeta/" + project + "/issuetypes")
        .expect(200)
        .json()
        .get("values")
        .findValuesAsText("name");
  }

  /** "kind where [others]" of each gap, as this user is told. */
  private List<String> missing(String user, String project) {
    List<String> all = new ArrayList<>();
    for (JsonNode gap : jira.as(user).get(at(project)).expect(200).json().get("missing"))
      all.add(gap.get("kind").asText() + " " + gap.get("where").asText() + " " + gap.get("others"));
    return all;
  }

  private String feedbackType() {
    for (JsonNode type : admin.get("/rest/api/2/issuetype").json())
      if (type.get("name").asText().equals("Feedback")) return type.get("id").asText();
    throw new AssertionError("no issue type Feedback");
  }

  private String id(String project) {
    return admin.get("/rest/api/2/project/" + project).expect(200).json().get("id").asText();
  }

  private Document dialog(Screen screen) {
    return screen.open(
        "/secure/CreateIssue!default.jspa?pid=" + id(key) + "&issuetype=" + feedbackType());
  }

  @Test
  public void before_set_up_the_dialog_offers_no_feedback_and_all_that_is_missing_is_named() {
    Document page = dialog(new Screen(jira.host().baseUrl(), "support"));

    assertThat(page.select("#issuetype option").eachText()).containsExactly("Epic", "Story", "Bug");
    assertThat(page.select("label").eachText()).doesNotContain("NPS", "Customer");
    assertThat(missing("admin", key))
        .containsExactly(
            "type " + key + " Issue Type Scheme []",
            "screen " + key + " createissue Screen []",
            "screen " + key + " editissue Screen []",
            "screen " + key + " viewissue Screen []");
  }

  @Test
  public void after_it_a_person_gives_feedback_in_the_dialog_and_finds_it_on_the_view_screen() {
    admin.act(at(key), Map.of()).expect(200);
    Screen support = new Screen(jira.host().baseUrl(), "support");

    Document form = dialog(support);
    form.expectFirst("#summary").val("Too slow at night");
    form.expectFirst("#" + jira.field("Customer")).val("Ada Night");
    form.expectFirst("[name=" + jira.field("NPS") + "]").val("3");
    Document made = support.press(form.expectFirst("#create-issue-submit"));

    assertThat(types(key)).contains("Feedback");
    assertThat(missing("admin", key)).isEmpty();
    assertThat(made.expectFirst("#" + jira.field("Customer") + "-val").text())
        .contains("Ada Night");
    assertThat(made.expectFirst("#" + jira.field("NPS") + "-val").text()).contains("3");
  }

  @Test
  public void feedback_from_rest_and_from_a_file_shows_on_the_same_screen() {
    admin.act(at(key), Map.of()).expect(200);
    Visitor support = jira.as("support");
    String customer = "#" + jira.field("Customer") + "-val";

    String sent =
        support
            .post(
                REST + "/feedback",
                Map.of("project", key, "words", "Dark", "customer", "Grace Day"))
            .expect(201)
            .json()
            .get("issue")
            .asText();
    JsonNode run =
        support
            .post(REST + "/imports", Map.of("name", key, "project", key, "format", "csv"))
            .expect(201)
            .json();
    support
        .postRaw(
            REST + "/imports/" + run.get("id").asText() + "/rows?firstLine=1",
            "text/csv",
            "id;words;customer\n1;Bright;Lin File\n".getBytes(UTF_8))
        .expect(200);

    Screen screen = new Screen(jira.host().baseUrl(), "support");
    assertThat(screen.open("/browse/" + sent).expectFirst(customer).text()).contains("Grace Day");
    JsonNode found =
        support
            .get("/rest/api/2/search?jql=" + Visitor.query("project = " + key + " ORDER BY key"))
            .expect(200)
            .json()
            .get("issues");
    assertThat(found).hasSize(2);
    assertThat(
            screen.open("/browse/" + found.get(1).get("key").asText()).expectFirst(customer).text())
        .contains("Lin File");
  }

  @Test
  public void what_another_project_shares_is_asked_for_and_untouched_until_then() {
    String other = jira.project();
    schemes(other, Map.of("like", key));
    String settings = REST + "/projects/" + key + "/settings";

    JsonNode refused = admin.act(at(key), Map.of()).expect(409).json().get("errors");

    assertThat(refused.findValuesAsText("code"))
        .containsExactly("shared-type", "shared-screen", "shared-screen", "shared-screen");
    assertThat(refused.findValuesAsText("message")).allSatisfy(m -> assertThat(m).contains(other));
    assertThat(types(other)).containsExactly("Epic", "Story", "Bug");
    assertThat(types(key)).containsExactly("Epic", "Story", "Bug");
    assertThat(admin.get(settings).expect(200).json().get("on").asBoolean()).isFalse();

    admin.act(at(key), Map.of("confirm", true)).expect(200);

    assertThat(types(other)).contains("Feedback");
    assertThat(missing("admin", other)).isEmpty();
    assertThat(admin.get(settings).expect(200).json().get("on").asBoolean()).isTrue();
  }

  @Test
  public void an_archived_project_that_would_change_is_named_too() {
    String other = jira.project();
    schemes(other, Map.of("like", key));
    jira.host().node(0).command("archive", Map.of("project", other));

    JsonNode refused = admin.act(at(key), Map.of()).expect(409).json().get("errors");

    assertThat(refused.findValuesAsText("message"))
        .hasSize(4)
        .allSatisfy(message -> assertThat(message).contains(other));
  }

  @Test
  public void the_page_shows_who_would_change_and_does_nothing_without_the_tick() {
    String other = jira.project();
    schemes(other, Map.of("like", key));
    Screen screen = new Screen(jira.host().baseUrl(), "admin");
    String path = "/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + key;

    Document page = screen.openAsAdministrator(path);
    assertThat(page.select("#roundtrip-missing li")).hasSize(4);
    assertThat(page.select("#roundtrip-missing li strong").eachText())
        .allSatisfy(text -> assertThat(text).contains(other));
    page = screen.press(page.expectFirst("#roundtrip-set-up"));
    assertThat(page.select("#roundtrip-missing li")).hasSize(4);
    assertThat(types(key)).doesNotContain("Feedback");

    page.expectFirst("#roundtrip-confirm").attr("checked", "checked");
    page = screen.press(page.expectFirst("#roundtrip-set-up"));

    assertThat(page.select("#roundtrip-missing li")).isEmpty();
    assertThat(page.expectFirst(".aui-message-success").text())
        .contains("Jira has all that is needed here");
    assertThat(types(key)).contains("Feedback");
  }

  @Test
  public void the_tick_holds_for_the_projects_that_were_shown_and_for_no_other() {
    schemes(jira.project(), Map.of("like", key));
    Screen screen = new Screen(jira.host().baseUrl(), "admin");
    Document page =
        screen.openAsAdministrator("/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + key);
    String third = jira.project();
    schemes(third, Map.of("like", key));

    page.expectFirst("#roundtrip-confirm").attr("checked", "checked");
    page = screen.press(page.expectFirst("#roundtrip-set-up"));

    assertThat(types(third)).doesNotContain("Feedback");
    assertThat(page.select("#roundtrip-missing li strong").eachText())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).contains(third));

    page.expectFirst("#roundtrip-confirm").attr("checked", "checked");
    screen.press(page.expectFirst("#roundtrip-set-up"));

    assertThat(types(third)).contains("Feedback");
  }

  @Test
  public void by_rest_the_named_others_must_cover_all_that_change_and_the_audit_log_names_them() {
    String second = jira.project();
    String third = jira.project();
    schemes(second, Map.of("like", key));
    schemes(third, Map.of("like", key));

    JsonNode refused =
        admin
            .act(at(key), Map.of("confirm", true, "others", List.of(second)))
            .expect(409)
            .json()
            .get("errors");

    assertThat(refused.findValuesAsText("code")).contains("shared-type", "shared-screen");
    assertThat(types(third)).doesNotContain("Feedback");

    admin
        .act(at(key), Map.of("confirm", true, "others", List.of(third, "ELSE", second)))
        .expect(200);

    assertThat(types(third)).contains("Feedback");
    String both = Stream.of(second, third).sorted().collect(Collectors.joining(", "));
    assertThat(admin.get(REST + "/admin/audit").expect(200).json().toString())
        .contains(key + ": also changed: " + both + "; made: issue type scheme ");
  }

  @Test
  public void who_administers_the_project_alone_sees_what_is_missing_but_changes_nothing() {
    String other = jira.project();
    schemes(other, Map.of("like", key));

    assertThat(missing("pm", key)).hasSize(4).allSatisfy(gap -> assertThat(gap).endsWith("[]"));
    jira.as("pm").act(at(key), Map.of("confirm", true)).expect(403);
    jira.as("engineer").get(at(key)).expect(403);

    Screen pm = new Screen(jira.host().baseUrl(), "pm");
    pm.open("/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + key);
    assertThat(pm.status()).isEqualTo(403);
    assertThat(types(key)).doesNotContain("Feedback");
  }

  @Test
  public void what_somebody_takes_away_later_is_on_the_health_and_settings_pages_and_put_back() {
    admin.act(at(key), Map.of()).expect(200);
    assertThat(health()).doesNotContain(key);
    schemes(key, Map.of("types", List.of("Epic", "Bug")));

    assertThat(health()).contains(key);
    String page = "/secure/RoundtripSettings!default.jspa?projectKey=" + key;
    assertThat(new Screen(jira.host().baseUrl(), "pm").open(page).select(".aui-message").text())
        .contains("Feedback is not in the issue type scheme");

    JsonNode again = admin.act(at(key), Map.of()).expect(200).json();
    assertThat(again.get("made").toString())
        .isEqualTo("[\"issue type scheme " + key + " Issue Type Scheme\"]");
    assertThat(health()).doesNotContain(key);
    assertThat(admin.act(at(key), Map.of()).expect(200).json().get("made")).isEmpty();
  }

  private List<String> health() {
    List<String> named = new ArrayList<>();
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals("places-missing"))
        named.addAll(List.of(line.get("args").get(0).asText().split(", ")));
    return named;
  }

  @Test
  public void a_field_whose_context_leaves_the_project_out_is_left_to_a_person() {
    admin.act(at(key), Map.of()).expect(200);
    String contexts = "/rest/minijira/1/field/" + jira.field("CES") + "/contexts";
    Map<String, Object> before = new HashMap<>(Map.of("types", List.of("Feedback")));
    admin
        .post(contexts, Map.of("types", List.of("Feedback"), "projects", List.of(jira.project())))
        .expect(204);
    try {
      JsonNode left = admin.act(at(key), Map.of()).expect(200).json().get("missing");

      assertThat(left.findValuesAsText("kind")).containsExactly("context");
      assertThat(left.get(0).get("message").asText()).contains("CES", "By hand");
    } finally {
      admin.post(contexts, before).expect(204);
    }
    assertThat(missing("admin", key)).isEmpty();
  }

  @Test
  public void an_issue_page_and_the_dialog_cost_the_same_however_many_schemes_there_are() {
    admin.act(at(key), Map.of()).expect(200);
    String issue = jira.issue("pm", key, "Feedback", "Slow");
    Screen screen = new Screen(jira.host().baseUrl(), "support");
    long page = cost(screen, "/browse/" + issue);
    long form = cost(screen, "/secure/CreateIssue!default.jspa?pid=" + id(key));

    for (int i = 0; i < 8; i++) owner();

    assertThat(cost(screen, "/browse/" + issue)).isEqualTo(page);
    assertThat(cost(screen, "/secure/CreateIssue!default.jspa?pid=" + id(key))).isEqualTo(form);
  }

  /** Statements of a look when all that is cached is there: workers may empty a cache meanwhile. */
  private long cost(Screen screen, String path) {
    return IntStream.range(0, 4).mapToLong(again -> look(screen, path)).min().getAsLong();
  }

  private long look(Screen screen, String path) {
    screen.open(path);
    String plain = path.replaceAll("\\?.*", "");
    return admin
        .get("/rest/minijira/1/requests?path=" + Visitor.query(plain))
        .expect(200)
        .json()
        .get(0)
        .get("statements")
        .asLong();
  }
}
