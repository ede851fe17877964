package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minijira.boot.InboxView;
import minijira.boot.Mail;
import minijira.node.Components;
import minijira.node.EventBus;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class HostRestTest {
  private static final String API = "/jira/rest/api/2";
  @Rule public final TestSite site = TestSite.whole();
  private Browser admin;
  private Browser engineer;
  private final List<Boolean> mail = new ArrayList<>();

  @Before
  public void set_up() {
    admin = site.program("admin");
    engineer = site.program("engineer");
    post(
        admin,
        "/jira/rest/minijira/1/project",
        Map.of(
            "key",
            "RT",
            "name",
            "Roundtrip",
            "lead",
            "pm",
            "components",
            List.of("Editor"),
            "versions",
            List.of("1.0")),
        201);
  }

  @Test
  public void an_issue_comes_back_as_it_was_sent() {
    String points = field("Story Points");
    String key =
        issue(
            Map.of(
                "summary",
                "Dark mode",
                "description",
                "for <night> work",
                "issuetype",
                Map.of("name", "Story"),
                "labels",
                List.of("ui", "night"),
                "components",
                List.of(Map.of("name", "Editor")),
                "fixVersions",
                List.of(Map.of("name", "1.0")),
                "priority",
                Map.of("name", "High"),
                "assignee",
                Map.of("name", "engineer"),
                "duedate",
                "2026-12-24",
                points,
                5));

    JsonNode fields = get(engineer, API + "/issue/" + key).get("fields");

    assertThat(key).isEqualTo("RT-1");
    assertThat(fields.get("summary").asText()).isEqualTo("Dark mode");
    assertThat(fields.get("status").get("name").asText()).isEqualTo("To Do");
    assertThat(fields.get("status").get("statusCategory").get("key").asText()).isEqualTo("new");
    assertThat(fields.get("priority").get("name").asText()).isEqualTo("High");
    assertThat(fields.get("components").get(0).get("name").asText()).isEqualTo("Editor");
    assertThat(fields.get("fixVersions").get(0).get("name").asText()).isEqualTo("1.0");
    assertThat(fields.get("assignee").get("name").asText()).isEqualTo("engineer");
    assertThat(fields.get("reporter").get("name").asText()).isEqualTo("engineer");
    assertThat(fields.get("duedate").asText()).isEqualTo("2026-12-24");
    assertThat(fields.get(points).asDouble()).isEqualTo(5);
    assertThat(fields.get("labels")).hasSize(2);
  }

  @Test
  public void a_transition_changes_the_status_and_writes_history() {
    String key = issue(Map.of("summary", "Dark mode", "issuetype", Map.of("name", "Story")));
    JsonNode possible = get(engineer, API + "/issue/" + key + "/transitions").get("transitions");
    String done = "";
    for (JsonNode one : possible)
      if (one.get("to").get("name").asText().equals("Done")) done = one.get("id").asText();

    post(
        engineer,
        API + "/issue/" + key + "/transitions",
        Map.of(
            "transition",
            Map.of("id", done),
            "update",
            Map.of("comment", List.of(Map.of("add", Map.of("body", "Shipped"))))),
        204);

    JsonNode issue = get(engineer, API + "/issue/" + key + "?expand=changelog");
    assertThat(issue.get("fields").get("status").get("name").asText()).isEqualTo("Done");
    assertThat(issue.get("fields").get("resolution").get("name").asText()).isEqualTo("Done");
    assertThat(issue.get("fields").get("comment").get("comments").get(0).get("body").asText())
        .isEqualTo("Shipped");
    assertThat(issue.get("changelog").get("histories").toString())
        .contains("\"field\":\"status\"")
        .contains("\"toString\":\"Done\"");
    post(
        engineer,
        API + "/issue/" + key + "/transitions",
        Map.of("transition", Map.of("id", "99999")),
        400);
  }

  @EventListener
  public void on(IssueEvent event) {
    mail.add(event.isSendMail());
  }

  @Test
  public void only_administrators_may_edit_without_mail() {
    String key = issue(Map.of("summary", "Dark mode", "issuetype", Map.of("name", "Story")));
    String quietly = API + "/issue/" + key + "?notifyUsers=false";
    Components.get(EventBus.class).register(this);

    put(engineer, quietly, Map.of("fields", Map.of("summary", "Darker mode")), 403);
    put(site.program("pm"), quietly, Map.of("fields", Map.of("summary", "Darker mode")), 204);
    put(admin, quietly, Map.of("fields", Map.of("summary", "Dark mode")), 204);
    put(engineer, API + "/issue/" + key, Map.of("fields", Map.of("summary", "Darkest")), 204);

    assertThat(mail).containsExactly(false, false, true);
  }

  @Test
  public void wrong_fields_are_refused_one_by_one() {
    HttpResponse<String> answer =
        engineer.send(
            "POST",
            API + "/issue",
            "application/json",
            Json.string(
                Map.of(
                    "fields",
                    Map.of(
                        "project",
                        Map.of("key", "RT"),
                        "issuetype",
                        Map.of("name", "Story"),
                        "summary",
                        "",
                        "customfield_99",
                        "x"))));

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode errors = read(answer).get("errors");
    assertThat(errors.has("summary")).isTrue();
    assertThat(errors.has("customfield_99")).isTrue();
  }

  @Test
  public void an_edit_changes_only_what_it_names() {
    String key =
        issue(
            Map.of(
                "summary",
                "Dark mode",
                "issuetype",
                Map.of("name", "Story"),
                "labels",
                List.of("ui")));

    put(
        engineer,
        API + "/issue/" + key,
        Map.of(
            "fields",
            Map.of("summary", "Darker mode"),
            "update",
            Map.of("labels", List.of(Map.of("add", "night"), Map.of("remove", "ui")))),
        204);

    JsonNode fields =
        get(engineer, API + "/issue/" + key + "?fields=summary,labels,issuetype").get("fields");
    assertThat(fields.get("summary").asText()).isEqualTo("Darker mode");
    assertThat(fields.get("labels").toString()).isEqualTo("[\"night\"]");
    assertThat(fields.get("issuetype").get("name").asText()).isEqualTo("Story");
    assertThat(fields.has("status")).isFalse();
  }

  @Test
  public void an_issue_linked_to_itself_is_a_bad_request() throws IOException {
    String bug = issue(Map.of("summary", "Too bright", "issuetype", Map.of("name", "Bug")));
    Map<String, Object> end = Map.of("key", bug);

    JsonNode refused =
        post(
            engineer,
            API + "/issueLink",
            Map.of("type", Map.of("name", "Blocks"), "inwardIssue", end, "outwardIssue", end),
            400);

    assertThat(refused.get("errorMessages").get(0).asText())
        .isEqualTo("An issue cannot be linked to itself");
    assertThat(get(engineer, API + "/issue/" + bug).get("fields").get("issuelinks")).isEmpty();
  }

  @Test
  public void links_go_from_the_inward_issue_to_the_outward_one() {
    String bug = issue(Map.of("summary", "Too bright", "issuetype", Map.of("name", "Bug")));
    String story = issue(Map.of("summary", "Dark mode", "issuetype", Map.of("name", "Story")));

    post(
        engineer,
        API + "/issueLink",
        Map.of(
            "type",
            Map.of("name", "Blocks"),
            "inwardIssue",
            Map.of("key", bug),
            "outwardIssue",
            Map.of("key", story)),
        201);

    JsonNode ofBug = get(engineer, API + "/issue/" + bug).get("fields").get("issuelinks").get(0);
    JsonNode ofStory =
        get(engineer, API + "/issue/" + story).get("fields").get("issuelinks").get(0);
    assertThat(ofBug.get("outwardIssue").get("key").asText()).isEqualTo(story);
    assertThat(ofStory.get("inwardIssue").get("key").asText()).isEqualTo(bug);
    assertThat(
            engineer
                .send("DELETE", API + "/issueLink/" + ofBug.get("id").asText(), null, "")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  public void epics_are_set_through_their_field() {
    String epic = issue(Map.of("summary", "Night", "issuetype", Map.of("name", "Epic")));
    String story =
        issue(
            Map.of(
                "summary",
                "Dark mode",
                "issuetype",
                Map.of("name", "Story"),
                field("Epic Link"),
                epic));

    assertThat(
            get(engineer, API + "/issue/" + story).get("fields").get(field("Epic Link")).asText())
        .isEqualTo(epic);
  }

  @Test
  public void search_pages_and_names_wrong_jql() {
    for (int i = 0; i < 3; i++)
      issue(Map.of("summary", "Story " + i, "issuetype", Map.of("name", "Story")));

    JsonNode page =
        get(
            engineer,
            API
                + "/search?jql=project%20%3D%20RT%20ORDER%20BY%20key&startAt=1&maxResults=1&fields=summary");
    HttpResponse<String> wrong = engineer.get(API + "/search?jql=project%20%3D%3D");

    assertThat(page.get("total").asInt()).isEqualTo(3);
    assertThat(page.get("issues")).hasSize(1);
    assertThat(page.get("issues").get(0).get("fields").get("summary").asText())
        .isEqualTo("Story 1");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(read(wrong).get("errorMessages")).isNotEmpty();
  }

  @Test
  public void strangers_see_nothing() {
    String key = issue(Map.of("summary", "Secret", "issuetype", Map.of("name", "Story")));
    post(admin, API + "/user", Map.of("name", "stranger", "groups", List.of()), 201);
    Browser stranger = site.program("stranger");
    Browser anonymous = site.browser().header("Accept", "application/json");

    assertThat(anonymous.get(API + "/issue/" + key).statusCode()).isEqualTo(401);
    assertThat(stranger.get(API + "/issue/" + key).statusCode()).isEqualTo(404);
    assertThat(read(stranger.get(API + "/search?jql=")).get("total").asInt()).isZero();
    assertThat(stranger.get(API + "/project/RT").statusCode()).isEqualTo(404);
    assertThat(
            engineer
                .send(
                    "POST", API + "/project", "application/json", "{\"key\":\"XX\",\"name\":\"x\"}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  public void a_security_level_hides_an_issue() {
    post(
        admin,
        "/jira/rest/minijira/1/project/RT/security",
        Map.of("name", "Leads", "members", List.of("pm")),
        201);
    String key = issue(Map.of("summary", "Secret", "issuetype", Map.of("name", "Story")));
    put(
        engineer,
        API + "/issue/" + key,
        Map.of("fields", Map.of("security", Map.of("name", "Leads"))),
        204);

    assertThat(engineer.get(API + "/issue/" + key).statusCode()).isEqualTo(404);
    assertThat(site.program("pm").get(API + "/issue/" + key).statusCode()).isEqualTo(200);
  }

  @Test
  public void a_foreign_form_cannot_change_anything() {
    HttpResponse<String> answer =
        engineer.send("POST", API + "/issue", "text/plain", "{\"fields\":{}}");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  public void a_session_can_be_opened_and_closed() {
    Browser browser = site.browser().header("Accept", "application/json");

    HttpResponse<String> opened =
        browser.send(
            "POST",
            "/jira/rest/auth/1/session",
            "application/json",
            "{\"username\":\"pm\",\"password\":\"pm\"}");

    assertThat(read(opened).get("session").get("name").asText()).isEqualTo("JSESSIONID");
    assertThat(read(browser.get(API + "/myself")).get("name").asText()).isEqualTo("pm");
    assertThat(browser.send("DELETE", "/jira/rest/auth/1/session", null, "").statusCode())
        .isEqualTo(204);
    assertThat(browser.get(API + "/myself").statusCode()).isEqualTo(401);
  }

  @Test
  public void the_inbox_and_the_cost_of_requests_can_be_read() {
    Components.add(InboxView.class, new OneMail());

    JsonNode mails = get(admin, "/jira/rest/minijira/1/inbox?to=ada@example.com");
    JsonNode requests = get(admin, "/jira/rest/minijira/1/requests?path=project");

    assertThat(mails.get(0).get("subject").asText()).isEqualTo("Hello");
    assertThat(requests.get(0).get("statements").asInt()).isPositive();
    assertThat(get(admin, "/jira/rest/minijira/1/statistics").get("statements").asLong())
        .isPositive();
    assertThat(engineer.get("/jira/rest/minijira/1/inbox").statusCode()).isEqualTo(403);
  }

  private static final class OneMail implements InboxView {
    @Override
    public List<Mail> all() {
      return List.of(new Mail("ada@example.com", "Hello", "text", "", Map.of(), ""));
    }

    @Override
    public List<Mail> to(String address) {
      return all();
    }

    @Override
    public void clear() {}
  }

  private String issue(Map<String, Object> fields) {
    Map<String, Object> all = new java.util.HashMap<>(fields);
    all.put("project", Map.of("key", "RT"));
    return post(engineer, API + "/issue", Map.of("fields", all), 201).get("key").asText();
  }

  private String field(String name) {
    for (JsonNode one : get(engineer, API + "/field"))
      if (one.get("name").asText().equals(name)) return one.get("id").asText();
    throw new AssertionError(name);
  }

  private static JsonNode get(Browser who, String path) {
    HttpResponse<String> answer = who.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  private static JsonNode post(Browser who, String path, Map<String, ?> body, int status) {
    return change(who, "POST", path, body, status);
  }

  private static void put(Browser who, String path, Map<String, ?> body, int status) {
    change(who, "PUT", path, body, status);
  }

  private static JsonNode change(
      Browser who, String method, String path, Map<String, ?> body, int status) {
    HttpResponse<String> answer = who.send(method, path, "application/json", Json.string(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return read(answer);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
