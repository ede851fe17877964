package io.roundtrip.customers;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * Every screen, field, JQL and answer that is about a customer, walked by nobody, by somebody who
 * is logged in, and by somebody who may see customers.
 */
public class WhoSeesCustomersHostTest {
  private static final String NAME = "Canaria Vogel";
  private static final String ACCOUNT = "Kanari Federn GmbH";
  private static final String WORDS = "The birdsong export loses every third note";

  /** What nobody may read who may not see customers. */
  private static final List<String> WHO = List.of("Canaria", "Vogel", "Kanari Federn", "canaria@");

  @Rule public final HostRule jira = HostRule.oneNode();

  private String key;
  private String scheme;
  private LiveProject project;
  private String epic;
  private String feedback;
  private String duplicate;
  private long signal;

  /** Anybody may browse the project; only pm may see customers. */
  @Before
  public void anOpenProject() {
    key = jira.project();
    scheme =
        jira.as("admin")
            .post("/rest/minijira/1/project/" + key + "/permissionscheme", Map.of())
            .expect(201)
            .json()
            .get("id")
            .asText();
    project = LiveProject.in(jira, key);
    grant("BROWSE_PROJECTS", "anyone", null);
    revoke("ROUNDTRIP_SEE_CUSTOMERS");
    grant("ROUNDTRIP_SEE_CUSTOMERS", "user", "pm");
    epic = project.epic("Notes travel whole");
    JsonNode made =
        jira.as("pm")
            .post(
                REST + "/feedback",
                Map.of(
                    "project", key,
                    "customer", NAME,
                    "email", project.address("canaria"),
                    "account", ACCOUNT,
                    "title", "Notes go missing",
                    "words", WORDS,
                    "consent", true))
            .expect(201)
            .json();
    feedback = made.get("issue").asText();
    signal = made.get("id").asLong();
    duplicate = project.said("Canaria Vogel", "Again the third note is gone", "account", ACCOUNT);
    project.link(epic, feedback);
  }

  /** Other tests' hosts are not warned of it. */
  @After
  public void closed() {
    revoke("BROWSE_PROJECTS");
    jira.as("admin")
        .change("/rest/roundtrip/1.0/projects/" + key + "/settings", Map.of("on", false))
        .expect(200);
  }

  private void grant(String permission, String type, String parameter) {
    Map<String, Object> holder = new LinkedHashMap<>(Map.of("type", type));
    if (parameter != null) holder.put("parameter", parameter);
    jira.as("admin")
        .post(
            "/rest/api/2/permissionscheme/" + scheme + "/permission",
            Map.of("holder", holder, "permission", permission))
        .expect(201);
  }

  private void revoke(String permission) {
    jira.as("admin")
        .post(
            "/rest/minijira/1/permissionscheme/" + scheme + "/revoke",
            Map.of("permission", permission))
        .expect(204);
  }

  private List<String> places() {
    List<String> places = new ArrayList<>();
    for (String issue : List.of(epic, feedback, duplicate)) {
      places.add("/browse/" + issue);
      places.add("/browse/" + issue + "?page=history");
      places.add("/si/jira.issueviews:issue-xml/" + issue + "/" + issue + ".xml");
      places.add("/rest/api/2/issue/" + issue + "?expand=changelog");
      places.add(REST + "/items/" + issue + "/evidence");
      places.add(REST + "/items/" + issue + "/group");
      places.add(REST + "/items/" + issue + "/demand");
      places.add(REST + "/items/" + issue + "/score");
      places.add(REST + "/items/" + issue + "/alike");
    }
    places.add(REST + "/feedback/" + signal);
    places.add(REST + "/projects/" + key + "/unmerged");
    places.add(REST + "/projects/" + key + "/automatic");
    places.add(REST + "/outbox?project=" + key);
    places.add("/rest/api/2/search?jql=" + url("project = " + key));
    places.add("/issues/?jql=" + url("project = " + key));
    String columns =
        "summary,"
            + jira.field("Customer")
            + ","
            + jira.field("Customer e-mail")
            + ","
            + jira.field("Account");
    places.add("/issues/?jql=" + url("project = " + key) + "&columns=" + columns);
    places.add("/secure/EditIssue!default.jspa?id=" + id(feedback));
    places.add("/projects/" + key + "?selectedItem=io.roundtrip.jira:canonical-triage-link");
    return places;
  }

  private String id(String issue) {
    return jira.as("pm").get("/rest/api/2/issue/" + issue).expect(200).json().get("id").asText();
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> leaks(Visitor reader, List<String> canaries) {
    List<String> leaks = new ArrayList<>();
    for (String place : places()) {
      Visitor.Answer answer = reader.get(place);
      assertThat(answer.status()).as(place).isLessThan(500);
      for (String canary : canaries)
        if (answer.body().contains(canary)) leaks.add(place + ": " + canary);
    }
    return leaks;
  }

  @Test
  public void who_is_not_logged_in_sees_nobody_even_where_anyone_has_the_permission() {
    assertThat(leaks(jira.nobody(), WHO)).isEmpty();
    grant("ROUNDTRIP_SEE_CUSTOMERS", "anyone", null);

    assertThat(leaks(jira.nobody(), WHO)).isEmpty();
    assertThat(jira.nobody().get("/browse/" + epic).expect(200).body()).doesNotContain(WORDS);
  }

  @Test
  public void who_is_logged_in_sees_words_and_nobody() {
    assertThat(leaks(jira.as("engineer"), WHO)).isEmpty();
    assertThat(jira.as("engineer").get("/browse/" + epic).expect(200).body()).contains(WORDS);
    assertThat(jira.as("engineer").get(REST + "/feedback/" + signal).expect(200).body())
        .contains(WORDS);
  }

  @Test
  public void a_project_administrator_without_the_permission_sees_nobody() {
    assertThat(leaks(jira.as("admin"), WHO)).isEmpty();
  }

  @Test
  public void who_may_see_customers_does() {
    Visitor pm = jira.as("pm");

    assertThat(pm.get("/browse/" + epic).expect(200).body()).contains(NAME, ACCOUNT);
    assertThat(pm.get("/browse/" + feedback).expect(200).body())
        .contains(NAME, ACCOUNT, project.address("canaria"));
    assertThat(
            pm.get("/issues/?jql=" + url("project = " + key) + "&columns=" + jira.field("Customer"))
                .expect(200)
                .body())
        .contains(NAME);
    assertThat(pm.get("/secure/EditIssue!default.jspa?id=" + id(feedback)).expect(200).body())
        .contains(NAME, ACCOUNT, project.address("canaria"));
    assertThat(pm.get(REST + "/items/" + epic + "/evidence").expect(200).body())
        .contains(NAME, ACCOUNT);
    assertThat(pm.get(REST + "/feedback/" + signal).expect(200).body()).contains(NAME, ACCOUNT);
    assertThat(pm.get(REST + "/projects/" + key + "/unmerged").expect(200).body())
        .contains(NAME, ACCOUNT);
  }

  @Test
  public void the_fields_hold_a_key_that_counts_on_one_project_only() {
    String stored = stored(feedback, "Customer");

    assertThat(stored).matches("c[0-9a-f]{16}p\\d+k[0-9a-f]{16}");
    assertThat(stored(feedback, "Customer e-mail")).isEqualTo(stored);
    assertThat(stored(duplicate, "Customer")).isEqualTo(stored);
    assertThat(stored(feedback, "Account")).matches("a[0-9a-f]{16}p\\d+k[0-9a-f]{16}");

    LiveProject other = LiveProject.in(jira);
    String elsewhere = other.said("Grace Okafor", "Something else");
    edit("pm", elsewhere, "Customer", stored).expect(204);
    assertThat(jira.as("pm").get("/browse/" + elsewhere).expect(200).body()).doesNotContain(NAME);
  }

  /** Engineers may see customers there, and only keys here. */
  @Test
  public void a_key_copied_into_another_project_shows_nobody_there() {
    LiveProject other = LiveProject.in(jira);
    String stored = stored(feedback, "Customer e-mail");
    String firm = stored(feedback, "Account");
    List<String> copies = new ArrayList<>();
    for (String field : List.of("Customer", "Customer e-mail", "Account")) {
      String key = field.equals("Account") ? firm : stored;
      String edited = other.said("Grace Okafor", "Something else in " + field);
      edit("engineer", edited, field, key).expect(204);
      copies.add(edited);
      copies.add(made(other, field, key));
    }
    Visitor reader = jira.as("engineer");
    String last = copies.get(copies.size() - 1);
    await()
        .atMost(LiveProject.SOON)
        .until(
            () ->
                reader
                    .get(REST + "/projects/" + other.key() + "/unmerged?limit=50")
                    .body()
                    .contains("\"" + last + "\""));
    List<String> columns = new ArrayList<>();
    for (String field : List.of("Customer", "Customer e-mail", "Account"))
      columns.add(jira.field(field));
    for (String copy : copies)
      for (String place :
          List.of(
              "/browse/" + copy,
              "/rest/api/2/issue/" + copy + "?expand=changelog,renderedFields",
              "/si/jira.issueviews:issue-xml/" + copy + "/" + copy + ".xml",
              REST + "/projects/" + other.key() + "/unmerged?limit=50",
              "/issues/?jql=" + url("key = " + copy) + "&columns=" + String.join(",", columns)))
        assertThat(reader.get(place).expect(200).body()).as(place).doesNotContain(WHO);
    for (String who : List.of(project.address("canaria"), "Canaria", ACCOUNT))
      assertThat(
              found(
                  "engineer",
                  "issue in feedbackFrom(\"" + who + "\") AND project = " + other.key()))
          .isEmpty();
  }

  private String made(LiveProject other, String field, String value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("project", Map.of("key", other.key()));
    fields.put("issuetype", Map.of("name", "Feedback"));
    fields.put("summary", "Made with a copied key");
    fields.put(jira.field(field), value);
    return jira.as("engineer")
        .post("/rest/api/2/issue", Map.of("fields", fields))
        .expect(201)
        .json()
        .get("key")
        .asText();
  }

  @Test
  public void a_name_typed_into_a_form_is_a_key_before_it_is_stored_also_in_the_history() {
    edit("support", feedback, "Account", "Zeisig und Fink KG").expect(204);

    assertThat(stored(feedback, "Account")).startsWith("a").doesNotContain("Zeisig");
    String history =
        jira.as("pm").get("/rest/api/2/issue/" + feedback + "?expand=changelog").body();
    assertThat(history).contains("\"Account\"").doesNotContain("Zeisig");
    assertThat(jira.as("pm").get("/browse/" + feedback).expect(200).body()).contains("Zeisig");
    assertThat(jira.as("engineer").get("/browse/" + feedback).expect(200).body())
        .doesNotContain("Zeisig");
  }

  @Test
  public void the_name_sent_back_as_it_was_shown_changes_nothing() {
    String before = stored(feedback, "Customer");
    int changes = changes(feedback);

    edit("pm", feedback, "Customer", NAME).expect(204);
    edit("engineer", feedback, "Customer", before).expect(204);

    assertThat(stored(feedback, "Customer")).isEqualTo(before);
    assertThat(changes(feedback)).isEqualTo(changes);
  }

  @Test
  public void a_made_up_key_is_a_name_like_any_other() {
    edit("pm", feedback, "Account", "a1p1k0123456789abcdef").expect(204);

    assertThat(jira.as("pm").get("/browse/" + feedback).expect(200).body())
        .contains("a1p1k0123456789abcdef");
  }

  @Test
  public void jql_finds_a_customer_only_for_who_may_see_one() {
    assertThat(found("pm", "Customer ~ \"Canaria\" AND project = " + key)).isEmpty();
    assertThat(found("pm", "Account ~ \"Kanari\" AND project = " + key)).isEmpty();
    assertThat(found("pm", "issue in feedbackFrom(\"Canaria Vogel\") AND project = " + key))
        .containsExactlyInAnyOrder(feedback, duplicate);
    assertThat(found("pm", "issue in feedbackFrom(\"canaria\") AND project = " + key))
        .containsExactlyInAnyOrder(feedback, duplicate);
    assertThat(found("pm", "issue in feedbackFrom(\"" + ACCOUNT + "\") AND project = " + key))
        .containsExactlyInAnyOrder(feedback, duplicate);
    assertThat(found("pm", "issue in feedbackFrom(\"" + project.address("canaria") + "\")"))
        .containsExactlyInAnyOrder(feedback, duplicate);
    assertThat(found("engineer", "issue in feedbackFrom(\"Canaria Vogel\") AND project = " + key))
        .isEmpty();
    assertThat(found("engineer", "issue in feedbackFrom(\"Nobody at all\")")).isEmpty();
  }

  @Test
  public void jql_of_ours_finds_nothing_for_nobody_and_does_not_fail() {
    for (String function :
        List.of(
            "feedbackFrom(\"Canaria Vogel\")",
            "evidenceOf(\"" + epic + "\")",
            "duplicateFeedbackOf(\"" + feedback + "\")",
            "hasDuplicates()",
            "unmerged(\"" + key + "\")")) {
      Visitor.Answer answer =
          jira.nobody().get("/rest/api/2/search?jql=" + url("issue in " + function));

      assertThat(answer.expect(200).json().get("total").asInt()).as(function).isZero();
    }
  }

  @Test
  public void a_project_where_nobody_may_see_customers_is_named_and_can_be_set_up_again() {
    revoke("ROUNDTRIP_SEE_CUSTOMERS");
    String at = REST + "/projects/" + key + "/setup";

    JsonNode missing = jira.as("admin").get(at).expect(200).json();
    assertThat(missing.get("missing").findValuesAsText("kind")).containsExactly("grant");
    assertThat(missing.get("open").asBoolean()).isTrue();
    assertThat(health("places-missing")).contains(key);
    assertThat(leaks(jira.as("pm"), WHO)).isEmpty();

    jira.as("admin").act(at, Map.of("confirm", true)).expect(200);
    assertThat(jira.as("admin").get(at).expect(200).json().get("missing")).isEmpty();
    assertThat(jira.as("engineer").get("/browse/" + epic).expect(200).body()).contains(NAME);
    assertThat(leaks(jira.nobody(), WHO)).isEmpty();
  }

  @Test
  public void health_names_projects_that_anybody_may_browse() {
    assertThat(health("projects-open")).contains(key);
  }

  private String health(String code) {
    for (JsonNode line : jira.as("admin").get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals(code)) return line.toString();
    return "";
  }

  private List<String> found(String user, String jql) {
    List<String> keys = new ArrayList<>();
    await().until(() -> jira.as(user).get("/rest/api/2/search?jql=" + url(jql)).status() == 200);
    for (JsonNode issue :
        jira.as(user).get("/rest/api/2/search?jql=" + url(jql)).expect(200).json().get("issues"))
      keys.add(issue.get("key").asText());
    return keys;
  }

  private Visitor.Answer edit(String user, String issue, String field, String value) {
    return jira.as(user)
        .put("/rest/api/2/issue/" + issue, Map.of("fields", Map.of(jira.field(field), value)));
  }

  private int changes(String issue) {
    return jira.as("pm")
        .get("/rest/api/2/issue/" + issue + "?expand=changelog")
        .expect(200)
        .json()
        .get("changelog")
        .get("histories")
        .size();
  }

  private String stored(String issue, String field) {
    return jira.as("engineer")
        .get("/rest/api/2/issue/" + issue)
        .expect(200)
        .json()
        .get("fields")
        .get(jira.field(field))
        .asText();
  }
}
