package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** How rows of files are known again, and what that tells to whom, in the packaged jar. */
public class ImportedRowsHostTest {
  private static final String REST = LiveProject.REST;
  private static final String WHO = "words;customer;email;nps\nToo dark;Quill;%s;3\n";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject live;
  private String address;

  /** Neither pm nor engineer sees its customers. */
  @Before
  public void a_project_that_takes_feedback() {
    String key = jira.project();
    Visitor admin = jira.as("admin");
    String scheme =
        admin
            .post("/rest/minijira/1/project/" + key + "/permissionscheme", Map.of())
            .expect(201)
            .json()
            .get("id")
            .asText();
    live = LiveProject.in(jira, key);
    admin
        .post(
            "/rest/minijira/1/permissionscheme/" + scheme + "/revoke",
            Map.of("permission", "ROUNDTRIP_SEE_CUSTOMERS"))
        .expect(204);
    for (String user : List.of("support", "admin"))
      admin
          .post(
              "/rest/api/2/permissionscheme/" + scheme + "/permission",
              Map.of(
                  "holder",
                  Map.of("type", "user", "parameter", user),
                  "permission",
                  "ROUNDTRIP_SEE_CUSTOMERS"))
          .expect(201);
    address = live.address("quill");
  }

  private JsonNode file(String user, String name, String text) {
    Visitor by = jira.as(user);
    String id =
        by.post(REST + "/imports", Map.of("name", name, "project", live.key(), "format", "csv"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    JsonNode taken =
        by.postRaw(
                REST + "/imports/" + id + "/rows?firstLine=1",
                "text/csv",
                text.getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json();
    ((com.fasterxml.jackson.databind.node.ObjectNode) taken).put("id", id);
    return taken;
  }

  private static String counts(JsonNode taken) {
    return taken.get("accepted") + " " + taken.get("repeated") + " " + taken.get("rejectedRows");
  }

  private String newest() {
    return jira.as("support")
        .get("/rest/api/2/search?jql=project=" + live.key() + "+ORDER+BY+key+DESC")
        .expect(200)
        .json()
        .at("/issues/0/key")
        .asText();
  }

  private String source(String key) {
    return jira.as("support")
        .get("/rest/api/2/issue/" + key)
        .expect(200)
        .json()
        .at("/fields/" + jira.field("Source reference"))
        .asText();
  }

  private Elements aside(String key) {
    return Jsoup.parse(jira.as("pm").get("/browse/" + key).expect(200).body())
        .select("#intake-aside-panel");
  }

  @Test
  public void who_may_not_see_customers_hears_the_same_of_a_right_and_of_a_wrong_guess() {
    file("support", "survey", WHO.formatted(address));
    file("support", "crm", "id;" + WHO.formatted(address).replace("\nToo", "\n7;Too"));
    String wrong = live.address("wrong");

    assertThat(counts(file("engineer", "survey", WHO.formatted(wrong))))
        .isEqualTo(counts(file("engineer", "survey", WHO.formatted(address))));
    for (String guess : new String[] {wrong, address})
      assertThat(
              counts(
                  file(
                      "engineer", "crm", "id;" + WHO.formatted(guess).replace("\nToo", "\n7;Too"))))
          .as(guess)
          .isEqualTo("0 1 0");
    assertThat(
            file("support", "crm", "id;" + WHO.formatted(wrong).replace("\nToo", "\n7;Too"))
                .get("rejected")
                .findValuesAsText("code"))
        .containsExactly("other-customer");
  }

  @Test
  public void a_reference_of_ours_is_refused_and_set_aside_wherever_somebody_gives_it() {
    file("support", "survey", WHO.formatted(address));
    String ours = source(newest());
    assertThat(ours).matches("import:row-[0-9a-f]{32}");
    assertThat(aside(newest())).as("where we gave it nothing is said").isEmpty();

    String made = ours.substring(0, ours.length() - 6) + "abcdef";
    String refused =
        jira.as("support")
            .post(REST + "/feedback", Map.of("project", live.key(), "words", "x", "source", made))
            .expect(400)
            .body();
    String key =
        jira.as("support")
            .post(
                "/rest/api/2/issue",
                Map.of(
                    "fields",
                    Map.of(
                        "project",
                        Map.of("key", live.key()),
                        "issuetype",
                        Map.of("name", "Feedback"),
                        "summary",
                        "Squatter",
                        jira.field("Source reference"),
                        made)))
            .expect(201)
            .json()
            .get("key")
            .asText();

    assertThat(refused).contains("reserved-source", "only Roundtrip gives");
    assertThat(aside(key).text()).contains("Source reference", "only Roundtrip gives");
  }

  @Test
  public void a_no_in_a_file_imported_again_stops_the_mail() {
    String row = "id;words;customer;email;nps;consent\n1;Dark please;Nora;" + address + ";4;";
    file("support", "crm", row + "yes\n");
    String feedback = newest();
    String epic = live.epic("Dark mode");
    live.settings("mode", "live", "undoSeconds", 0);
    live.link(epic, feedback);

    assertThat(counts(file("support", "crm", row + "no\n"))).isEqualTo("0 1 0");
    live.move(epic, "Done");

    assertThat(live.onlyMail("skipped").get("reason").asText()).isEqualTo("no-consent");
    assertThat(live.mailsTo("quill")).isEmpty();
  }

  @Test
  public void what_may_be_a_new_answer_is_told_and_can_be_sent_again() {
    String week = "customer;email;nps\nWim;" + address + ";9\n";
    file("support", "weekly nps", week);

    JsonNode second = file("support", "weekly nps", week);

    assertThat(counts(second)).isEqualTo("0 1 0");
    assertThat(second.get("same").findValuesAsText("code")).containsExactly("same-answer");
    assertThat(second.at("/same/0/message").asText()).contains(newest() + " says the same");
    assertThat(second.get("moreSame").asInt()).isZero();
    String again =
        jira.as("support")
            .get(REST + "/imports/" + second.get("id").asText() + "/rejects")
            .expect(200)
            .body();
    assertThat(counts(file("support", "weekly nps", again))).isEqualTo("0 1 0");
    assertThat(counts(file("support", "weekly nps 2", again))).isEqualTo("1 0 0");
  }
}
