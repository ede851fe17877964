package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Feedback that moves into another project lives there; but nobody learns who the customer is by
 * moving it: who may see its customers where it was has to bring it.
 */
public class MovedFeedbackHostTest {
  @ClassRule public static final HostRule jira = HostRule.oneNode();
  private static final String REST = LiveProject.REST;
  private static final String SEE = "ROUNDTRIP_SEE_CUSTOMERS";
  private static final String[] CUSTOMER = {"Canaria", "canaria@", "Vogel AG"};

  private LiveProject own;
  private LiveProject secret;
  private String feedback;
  private String id;

  /** Engineers see customers in their own project only. */
  @Before
  public void a_project_whose_customers_few_may_see() {
    own = LiveProject.in(jira);
    secret = LiveProject.in(jira);
    own.settings("acknowledge", false);
    secret.settings("acknowledge", false);
    onlyFor(secret, SEE, "pm", "support");
    feedback =
        secret.said(
            "Canaria Vogel", "Notes go missing", "account", "Vogel AG", "source", "crm:s-1");
    id = raw("pm", feedback).get("id").asText();
  }

  private static void onlyFor(LiveProject project, String permission, String... users) {
    Visitor admin = jira.as("admin");
    String scheme =
        admin
            .post("/rest/minijira/1/project/" + project.key() + "/permissionscheme", Map.of())
            .expect(201)
            .json()
            .get("id")
            .asText();
    admin
        .post(
            "/rest/minijira/1/permissionscheme/" + scheme + "/revoke",
            Map.of("permission", permission))
        .expect(204);
    for (String user : users)
      admin
          .post(
              "/rest/api/2/permissionscheme/" + scheme + "/permission",
              Map.of("holder", Map.of("type", "user", "parameter", user), "permission", permission))
          .expect(201);
  }

  private static JsonNode raw(String user, String issue) {
    return jira.as(user).get("/rest/api/2/issue/" + issue).expect(200).json();
  }

  /** By Jira's own bulk move; answers the new key. */
  private String moved(String user, LiveProject to) {
    JsonNode project = jira.as(user).get("/rest/api/2/project/" + to.key()).expect(200).json();
    assertThat(
            Session.of(jira, user)
                .form(
                    "/secure/views/bulkedit/BulkMigrate.jspa",
                    "pid=" + project.get("id").asText() + "&issue=" + id)
                .status())
        .isEqualTo(302);
    return raw("admin", id).get("key").asText();
  }

  /** What somebody reads of it at every door. */
  private static Map<String, String> doors(String user, String issue, LiveProject... in) {
    Visitor reader = jira.as(user);
    Map<String, String> doors = new HashMap<>();
    for (String path :
        List.of(
            "/browse/" + issue,
            "/rest/api/2/issue/" + issue + "?expand=changelog,renderedFields",
            "/si/jira.issueviews:issue-xml/" + issue + "/" + issue + ".xml",
            "/issues/?jql="
                + Visitor.query("key = " + issue)
                + "&columns=summary,"
                + jira.field("Customer")
                + ","
                + jira.field("Customer e-mail")
                + ","
                + jira.field("Account"),
            REST + "/items/" + issue + "/evidence",
            REST + "/items/" + issue + "/group",
            REST + "/items/" + issue + "/alike")) doors.put(path, reader.get(path).body());
    for (LiveProject project : in)
      for (String path : List.of("/unmerged", "/outbox"))
        doors.put(
            project.key() + path, reader.get(REST + "/projects/" + project.key() + path).body());
    doors.put("feedbackFrom", isFrom(user, issue, "Canaria") ? "Canaria" : "nobody");
    return doors;
  }

  private static boolean isFrom(String user, String issue, String name) {
    return found(user, "key = " + issue + " AND issue in feedbackFrom(\"" + name + "\")");
  }

  private static boolean found(String user, String jql) {
    return jira.as(user)
            .get("/rest/api/2/search?jql=" + Visitor.query(jql))
            .expect(200)
            .json()
            .get("total")
            .asInt()
        > 0;
  }

  private static String page(String user, String issue) {
    return Jsoup.parse(jira.as(user).get("/browse/" + issue).expect(200).body()).text();
  }

  private static List<String> unmerged(String user, LiveProject project) {
    return jira.as(user)
        .get(REST + "/projects/" + project.key() + "/unmerged")
        .expect(200)
        .json()
        .findValuesAsText("key");
  }

  private void hidesItsCustomer(String user, String issue) {
    doors(user, issue, own, secret)
        .forEach((door, text) -> assertThat(text).as(door).doesNotContain(CUSTOMER));
  }

  @Test
  public void who_may_not_see_its_customer_does_not_learn_it_by_moving_it() {
    String now = moved("engineer", own);

    hidesItsCustomer("engineer", now);
    assertThat(page("pm", now)).contains(CUSTOMER);
    String back = moved("engineer", secret);
    hidesItsCustomer("engineer", back);
    assertThat(page("pm", back)).contains(CUSTOMER);
  }

  @Test
  public void nor_by_giving_its_keys_to_a_piece_of_their_own() {
    JsonNode fields = raw("engineer", moved("engineer", own)).get("fields");
    Map<String, Object> mine = new HashMap<>();
    for (String name : List.of("Customer", "Customer e-mail", "Account"))
      mine.put(jira.field(name), fields.get(jira.field(name)).asText());
    mine.putAll(
        Map.of(
            "project",
            Map.of("key", own.key()),
            "issuetype",
            Map.of("name", "Feedback"),
            "summary",
            "Notes"));

    String made =
        jira.as("engineer")
            .post("/rest/api/2/issue", Map.of("fields", mine))
            .expect(201)
            .json()
            .get("key")
            .asText();

    hidesItsCustomer("engineer", made);
    assertThat(page("pm", made)).doesNotContain(CUSTOMER);
  }

  @Test
  public void whoever_may_see_its_customer_shows_it_to_those_of_the_new_project() {
    String now = moved("pm", own);

    assertThat(page("engineer", now)).contains(CUSTOMER);
    assertThat(isFrom("engineer", now, "Canaria")).isTrue();
  }

  @Test
  public void a_move_that_nobody_told_us_of_shows_no_customer_until_it_is_seen() {
    jira.host().node(0).command("faults", Map.of("events", "drop"));
    String now = moved("pm", own);
    jira.host().node(0).command("faults", Map.of("events", "normal"));

    hidesItsCustomer("engineer", now);
    assertThat(page("pm", now)).contains(CUSTOMER);
    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());
    await().atMost(LiveProject.SOON).until(() -> unmerged("pm", own).contains(now));
    assertThat(page("engineer", now)).contains(CUSTOMER);
  }

  @Test
  public void it_is_listed_where_it_is_and_nowhere_else() {
    String now = moved("pm", own);

    assertThat(unmerged("pm", own)).containsExactly(now);
    assertThat(unmerged("pm", secret)).isEmpty();
    assertThat(found("pm", "issue in unmerged(\"" + own.key() + "\")")).isTrue();
    assertThat(found("pm", "issue in unmerged(\"" + secret.key() + "\")")).isFalse();
  }

  @Test
  public void what_becomes_of_it_is_said_by_the_rules_of_where_it_is() {
    secret.settings("on", false);
    String now = moved("pm", own);

    assertThat(page("pm", now)).doesNotContain("Roundtrip switched off in this project");
    own.move(now, "Done");
    await()
        .atMost(LiveProject.SOON)
        .until(() -> !jira.host().inbox().to(secret.address("canaria")).isEmpty());
    assertThat(jira.host().inbox().to(secret.address("canaria")).get(0).text())
        .contains("because you gave us feedback")
        .doesNotContain(own.name(), secret.name());
  }

  @Test
  public void its_source_reference_stays_known_where_it_was_given_and_is_free_where_it_is() {
    String now = moved("pm", own);

    Map<String, Object> again = new HashMap<>();
    again.put("words", "Notes go missing");
    again.put("customer", "Canaria Vogel");
    again.put("email", secret.address("canaria"));
    again.put("source", "crm:s-1");
    again.put("project", secret.key());
    assertThat(jira.as("support").post(REST + "/feedback", again).body()).contains(now);
    again.put("project", own.key());
    assertThat(
            jira.as("support")
                .post(REST + "/feedback", again)
                .expect(201)
                .json()
                .get("issue")
                .asText())
        .isNotEqualTo(now);
  }

  @Test
  public void only_who_may_move_here_and_make_there_moves_an_issue() {
    onlyFor(own, "CREATE_ISSUES", "pm");
    Map<String, String> move = Map.of("issue", feedback, "project", own.key(), "user", "engineer");
    assertThat(refusal(move)).contains("may not");

    jira.host()
        .node(0)
        .command("move", Map.of("issue", feedback, "project", own.key(), "user", "pm"));
    assertThat(raw("pm", id).get("key").asText()).startsWith(own.key() + "-");
  }

  private static String refusal(Map<String, String> move) {
    try {
      jira.host().node(0).command("move", move);
      return "";
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
