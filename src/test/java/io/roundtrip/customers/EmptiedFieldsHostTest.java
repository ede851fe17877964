package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** A field of feedback that somebody empties in Jira. */
public class EmptiedFieldsHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.oneNode();

  private LiveProject live;

  @Before
  public void a_project_that_takes_feedback() {
    live = LiveProject.in(JIRA);
    live.settings("acknowledge", false, "tellMerged", false);
  }

  /** An item that Grace asks for and that Ada of Acme asked for; answers what Ada said. */
  private String asked(String epic) {
    String ada = live.said("Ada Lindqvist", "Too bright", "account", "Acme Lights");
    live.link(epic, ada);
    live.link(epic, live.said("Grace Holm", "Far too bright"));
    return ada;
  }

  private static String evidence(String epic) {
    return JIRA.as("admin").get(LiveProject.REST + "/items/" + epic + "/evidence").body()
        + Jsoup.parse(JIRA.as("pm").get("/browse/" + epic).expect(200).body()).text();
  }

  private static String aside(String issue) {
    return Jsoup.parse(JIRA.as("pm").get("/browse/" + issue).expect(200).body())
        .select("#intake-aside-panel li")
        .text();
  }

  /** What Grace gets shows that everything was told that was to be told. */
  private void toldToGraceAlone(String epic) {
    live.move(epic, "In Progress");
    var ignored = live.mailTo("grace");
    assertThat(live.outbox()).as("all that is to be sent is there at once").hasSize(1);
    assertThat(live.mailsTo("ada")).isEmpty();
  }

  private static void paused(boolean paused) {
    JIRA.as("admin")
        .change(LiveProject.REST + "/admin/kill-switch", Map.of("paused", paused))
        .expect(204);
  }

  private static void empty(String issue, String... names) {
    Map<String, Object> fields = new HashMap<>();
    for (String name : names) fields.put(JIRA.field(name), null);
    JIRA.as("support").put("/rest/api/2/issue/" + issue, Map.of("fields", fields)).expect(204);
  }

  private static JsonNode whole(String issue) {
    return JIRA.as("admin")
        .get("/rest/api/2/issue/" + issue + "?expand=changelog")
        .expect(200)
        .json();
  }

  private static List<String> emptied(String issue) {
    List<String> emptied = new ArrayList<>();
    for (JsonNode item : whole(issue).get("changelog").findParents("field"))
      if (!item.path("fromString").asText("").isEmpty()
          && item.path("toString").asText("").isEmpty()) emptied.add(item.get("field").asText());
    return emptied;
  }

  @Test
  public void every_field_that_is_emptied_stands_in_the_history_and_jira_tells_of_it() {
    String issue = live.said("Ada", "Too bright", "account", "Acme", "nps", 3, "csat", 2, "ces", 4);
    String[] names = {"Customer", "Customer e-mail", "Account", "NPS", "CSAT", "CES"};

    for (String name : names) {
      String before = whole(issue).get("fields").get("updated").asText();
      empty(issue, name);

      assertThat(whole(issue).get("fields").get("updated").asText()).as(name).isGreaterThan(before);
    }

    assertThat(emptied(issue)).containsExactlyInAnyOrderElementsOf(Arrays.asList(names));
  }

  @Test
  public void who_is_taken_away_is_no_evidence_any_more_and_hears_nothing() {
    String epic = live.epic("Dark tables");
    String feedback = asked(epic);
    assertThat(evidence(epic)).contains("Ada Lindqvist", "Acme Lights");

    empty(feedback, "Customer", "Customer e-mail", "Account");

    assertThat(evidence(epic))
        .contains("Grace Holm", "Too bright")
        .doesNotContain("Ada Lindqvist")
        .doesNotContain("Acme Lights");
    assertThat(aside(feedback)).isEmpty();
    toldToGraceAlone(epic);
  }

  @Test
  public void what_waits_for_somebody_who_is_taken_away_is_thrown_away_and_says_why() {
    String epic = live.epic("Dark tables");
    String feedback = asked(epic);
    paused(true);
    try {
      live.move(epic, "In Progress");
      await().atMost(LiveProject.SOON).until(() -> live.outbox().size() == 2);
      empty(feedback, "Customer", "Customer e-mail");
    } finally {
      paused(false);
    }

    var ignored = live.mailTo("grace");
    await()
        .atMost(LiveProject.SOON)
        .until(() -> live.outbox().toString().contains("no longer from this customer"));
    assertThat(live.mailsTo("ada")).isEmpty();
  }

  @Test
  public void an_acknowledgement_that_waits_goes_to_nobody_who_was_taken_away_or_changed() {
    live.settings("acknowledge", true);
    paused(true);
    try {
      empty(live.said("Ada Lindqvist", "Too bright"), "Customer", "Customer e-mail");
      String changed = live.said("Bea Berg", "Much too bright");
      JIRA.fill(changed, "Customer", "Cleo Cole").expect(204);
      JIRA.fill(changed, "Customer e-mail", live.address("cleo")).expect(204);
      var waits = live.said("Grace Holm", "Far too bright");
      assertThat(waits).isNotEmpty();
    } finally {
      paused(false);
    }

    var ignored = live.mailTo("grace");
    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(
            () ->
                assertThat(live.outbox())
                    .noneMatch(mail -> mail.get("state").asText().equals("due")));
    assertThat(live.mailsTo("ada")).isEmpty();
    assertThat(live.mailsTo("bea")).isEmpty();
    assertThat(live.outbox().toString()).contains("no longer from this customer");
  }

  @Test
  public void half_of_a_customer_is_the_same_customer() {
    String epic = live.epic("Dark tables");
    String feedback = asked(epic);

    empty(feedback, "Customer");

    assertThat(evidence(epic)).contains("Ada Lindqvist", "Acme Lights");
    assertThat(aside(feedback)).isEmpty();
    live.move(epic, "In Progress");
    assertThat(live.mailTo("ada").text()).contains("Dark tables");
  }

  @Test
  public void an_address_emptied_beside_the_name_is_kept_and_the_issue_says_so() {
    String epic = live.epic("Dark tables");
    String feedback = asked(epic);

    empty(feedback, "Customer e-mail");

    assertThat(evidence(epic)).contains("Ada Lindqvist", "Acme Lights");
    assertThat(aside(feedback)).contains("Customer e-mail", "still stands in the field beside it");
    empty(feedback, "Customer");
    assertThat(aside(feedback)).isEmpty();
    assertThat(evidence(epic)).doesNotContain("Ada Lindqvist");
    toldToGraceAlone(epic);
  }

  @Test
  public void an_emptied_account_leaves_the_person_and_stays_away() {
    String epic = live.epic("Dark tables");
    asked(epic);
    JsonNode said =
        JIRA.as("support")
            .post(
                LiveProject.REST + "/feedback",
                Map.of(
                    "project", live.key(),
                    "words", "Blinding",
                    "email", live.address("ada"),
                    "customer", "Ada Lindqvist",
                    "account", "Acme Lights"))
            .expect(201)
            .json();
    String feedback = said.get("issue").asText();
    String at = LiveProject.REST + "/feedback/" + said.get("id").asText();
    assertThat(JIRA.as("support").get(at).json().path("account").toString()).contains("Acme");

    empty(feedback, "Account");
    assertThat(JIRA.as("support").get(at).expect(200).json().path("account").isObject()).isFalse();
    live.edit(feedback, "summary", "Bright");

    JsonNode after = JIRA.as("support").get(at).expect(200).json();
    assertThat(after.path("account").isObject()).isFalse();
    assertThat(after.toString()).contains("Ada Lindqvist");
  }

  @Test
  public void an_emptied_consent_leaves_the_answer_as_it_was() {
    String epic = live.epic("Dark tables");
    String feedback = asked(epic);

    empty(feedback, "May we write back?");

    live.move(epic, "In Progress");
    assertThat(live.mailTo("ada").text()).contains("Dark tables");
  }

  @Test
  public void who_is_put_back_is_the_same_person_and_hears_again() {
    String epic = live.epic("Dark tables");
    String feedback = asked(epic);
    empty(feedback, "Customer", "Customer e-mail", "Account");

    JIRA.fill(feedback, "Customer", "Ada Lindqvist").expect(204);
    JIRA.fill(feedback, "Customer e-mail", live.address("ada")).expect(204);

    assertThat(evidence(epic)).contains("Ada Lindqvist");
    live.move(epic, "In Progress");
    assertThat(live.mailTo("ada").text()).contains("Dark tables");
  }
}
