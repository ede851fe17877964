package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.recorded.EveryGet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/**
 * An administrator deletes what we stand on, while work waits everywhere: in hints and undo
 * windows, in the outbox, in the index, in an import, for automatic merging and for scores. Nothing
 * complains, and whoever works beside it is served as before.
 */
public class DeletedUnderOurFeetHostTest {
  private static final String JIRA = "/rest/api/2";
  private static final String REST = LiveProject.REST;

  private final LogWatch log = new LogWatch();
  private final HostRule jira = HostRule.alone("deleted");

  @Rule public final RuleChain both = RuleChain.outerRule(log).around(jira);

  private LiveProject busy;
  private LiveProject beside;
  private String epic;
  private String ada;
  private Visitor admin;

  @Before
  public void work_waits_everywhere() {
    admin = jira.as("admin");
    beside = LiveProject.in(jira);
    busy = LiveProject.in(jira);
    admin.change(REST + "/projects/" + busy.key() + "/automatic", Map.of("on", true)).status();
    epic = jira.issue("pm", busy.key(), "Epic", "Dark tables");
    ada = busy.said("Ada", "Far too bright at night in the office", "nps", 3);
    busy.link(epic, ada);
    String grace = busy.said("Grace", "The tables are far too bright at night", "nps", 2);
    busy.merge(grace, epic);
    busy.settings("undoSeconds", 3);
    busy.move(epic, "Done");
    busy.said("Lin", "Far too bright at night, at home", "csat", 1);
    begun();
  }

  private void begun() {
    String id =
        admin
            .post(REST + "/imports", Map.of("name", "old", "project", busy.key(), "format", "csv"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    byte[] piece = "words,nps\nSlow,3\nBright,4\n".getBytes(StandardCharsets.UTF_8);
    admin.postRaw(REST + "/imports/" + id + "/rows?firstLine=1", "text/csv", piece).expect(200);
    more = REST + "/imports/" + id + "/rows?firstLine=4";
  }

  private String more = "";

  @After
  public void nothing_complains_and_everybody_else_is_served() {
    byte[] piece = "Loud,3\n".getBytes(StandardCharsets.UTF_8);
    assertThat(admin.postRaw(more, "text/csv", piece).status()).isLessThan(500);
    for (String path : EveryGet.of(busy.key(), epic))
      assertThat(admin.get(path).status()).as(path).isLessThan(500);
    pause();
    afterAStartEverythingIsLookedAtAgain();
    pause();
    assertThat(log.complaints()).isEmpty();
  }

  private void afterAStartEverythingIsLookedAtAgain() {
    jira.host().node(0).command("disable", Map.of());
    jira.host().node(0).command("enable", Map.of());
  }

  /** Long enough for every worker to take some turns. */
  private static void pause() {
    await()
        .pollDelay(java.time.Duration.ofSeconds(5))
        .atMost(java.time.Duration.ofSeconds(20))
        .until(() -> true);
  }

  private void served() {
    String story = jira.issue("pm", beside.key(), "Story", "Blue tables");
    String said = beside.said("Bo", "Blue would be nice for tables", "nps", 6);
    beside.link(story, said);
    beside.move(story, "Done");
    assertThat(beside.mailTo("Bo").subject()).isNotEmpty();
  }

  @Test
  public void a_project() {
    admin.delete(JIRA + "/project/" + busy.key()).expect(204);

    served();
  }

  @Test
  public void the_type_of_the_links() {
    for (JsonNode type :
        admin.get(JIRA + "/issueLinkType").expect(200).json().findValue("issueLinkTypes"))
      if (type.get("name").asText().equals("Feedback"))
        admin.delete(JIRA + "/issueLinkType/" + type.get("id").asText()).expect(204);
  }

  @Test
  public void the_issue_type_feedback() {
    String feedback = "";
    String task = "";
    for (JsonNode type : admin.get(JIRA + "/issuetype").expect(200).json()) {
      if (type.get("name").asText().equals("Feedback")) feedback = type.get("id").asText();
      if (type.get("name").asText().equals("Task")) task = type.get("id").asText();
    }
    assertThat(admin.delete(JIRA + "/issuetype/" + feedback).status()).isEqualTo(409);
    admin.delete(JIRA + "/issuetype/" + feedback + "?alternativeIssueTypeId=" + task).expect(204);
  }

  @Test
  public void every_field_of_ours() {
    for (String name :
        List.of("NPS", "CSAT", "CES", "Customer", "Customer e-mail", "Channel", "Priority score"))
      if (admin.get(JIRA + "/field").body().contains("\"" + name + "\""))
        admin.delete(JIRA + "/customFields?ids=" + jira.field(name)).expect(204);

    served();
  }

  @Test
  public void whoever_reported_and_whoever_acts() {
    admin.post("/rest/minijira/1/user", Map.of("name", "leaver")).expect(201);
    admin
        .post(
            "/rest/minijira/1/project/" + busy.key() + "/roles",
            Map.of("Developers", List.of("leaver"), "Administrators", List.of("leaver")))
        .expect(204);
    Visitor leaver = jira.as("leaver");
    String story = jira.issue("leaver", busy.key(), "Story", "Round tables");
    String said =
        leaver
            .post(
                REST + "/feedback",
                Map.of("project", busy.key(), "words", "Too bright for me", "email", "x@y.example"))
            .expect(201)
            .json()
            .get("issue")
            .asText();
    leaver.post(REST + "/merges", Map.of("feedback", List.of(said), "into", story)).expect(200);
    leaver.change(REST + "/projects/" + busy.key() + "/automatic", Map.of("on", true));

    admin.delete("/rest/minijira/1/user/leaver").expect(204);
    busy.said("Di", "Far too bright at night, in bed");

    served();
  }

  @Test
  public void a_canonical_and_its_feedback() {
    admin.delete(JIRA + "/issue/" + ada).expect(204);
    admin.delete(JIRA + "/issue/" + epic).expect(204);

    served();
  }

  @Test
  public void a_component() {
    String key = busy.key() + "C";
    JsonNode made =
        admin
            .post(
                "/rest/minijira/1/project",
                Map.of("key", key, "name", "Comps", "lead", "pm", "components", List.of("Table")))
            .expect(201)
            .json();
    LiveProject there = LiveProject.in(jira, key);
    there.said("Cy", "A round table", "components", List.of("Table"));
    admin
        .delete(JIRA + "/component/" + made.get("components").get(0).get("id").asText())
        .expect(204);
    there.said("Di", "A square table", "components", List.of("Table"));

    served();
  }

  /** What Jira's own screens delete and the host has no door for. */
  private void sql(String update) {
    jira.host().node(0).command("sql", Map.of("update", update));
    jira.host()
        .node(0)
        .command("sql", Map.of("update", "UPDATE config_version SET version = version + 1"));
  }

  @Test
  public void a_version_and_a_status_that_history_and_mapping_name() {
    String version =
        admin
            .post("/rest/api/2/version", Map.of("project", busy.key(), "name", "1.0"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    busy.edit(epic, "fixVersions", List.of(Map.of("id", version)));
    sql("DELETE FROM issue_version WHERE version_id = " + version);
    sql("DELETE FROM version WHERE id = " + version);
    sql(
        "UPDATE \"AO_B64556_STATUS_MAP\" SET \"BUCKETS\" ="
            + " REGEXP_REPLACE(\"BUCKETS\", '#[0-9]+\\s*', '') || CHAR(10) || '99999=shipped'");
    sql("UPDATE change_item SET new_value = '99999', new_string = 'Gone' WHERE field = 'status'");

    served();
  }

  @Test
  public void a_group_and_what_a_permission_scheme_grants() {
    String scheme =
        admin
            .post("/rest/minijira/1/project/" + busy.key() + "/permissionscheme", Map.of())
            .expect(201)
            .json()
            .get("id")
            .asText();
    for (String permission : List.of("BROWSE_PROJECTS", "EDIT_ISSUES", "LINK_ISSUES"))
      admin.post(
          "/rest/minijira/1/permissionscheme/" + scheme + "/revoke",
          Map.of("permission", permission));
    sql(
        "DELETE FROM role_actor WHERE kind = 'GROUP' AND project_id ="
            + " (SELECT id FROM project WHERE pkey = '"
            + busy.key()
            + "')");

    assertThat(jira.as("engineer").get("/rest/api/2/issue/" + epic).status()).isIn(403, 404);
    served();
  }
}
