package io.roundtrip.intake;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * A copy of feedback is nobody's statement, whoever copied it: Jira's "Clone", or an app or a rule
 * that makes a new issue with the same values.
 */
@RunWith(Parameterized.class)
public class CopiedFeedbackHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  enum Door {
    CLONE_DIALOG,
    VALUES_BY_REST
  }

  private static final List<String> FIELDS =
      List.of(
          "Customer",
          "Customer e-mail",
          "Account",
          "NPS",
          "Channel",
          "May we write back?",
          "Source reference");

  private final Door door;
  private LiveProject live;

  public CopiedFeedbackHostTest(Door door) {
    this.door = door;
  }

  @Parameters(name = "{0}")
  public static Door[] every_way_to_copy() {
    return Door.values();
  }

  @Before
  public void a_project_that_sends() {
    live = LiveProject.in(jira);
    live.settings("acknowledge", false, "tellMerged", false, "dailyCap", 0);
  }

  /** By somebody who may not see customers; answers the copy's key. */
  private String copied(String feedback) {
    if (door == Door.VALUES_BY_REST) return sent(fields(feedback));
    String summary = "CLONE - " + read(feedback).get("summary").asText();
    String id =
        jira.as("admin").get("/rest/api/2/issue/" + feedback).expect(200).json().get("id").asText();
    return Session.of(jira, "engineer")
        .form("/secure/CloneIssueDetails.jspa", "id=" + id + "&summary=" + Visitor.query(summary))
        .expect(302)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll(".*/", "");
  }

  private String sent(Map<String, Object> fields) {
    return jira.as("engineer")
        .post("/rest/api/2/issue", Map.of("fields", fields))
        .expect(201)
        .json()
        .get("key")
        .asText();
  }

  private JsonNode read(String issue) {
    return jira.as("admin").get("/rest/api/2/issue/" + issue).expect(200).json().get("fields");
  }

  private Map<String, Object> fields(String feedback) {
    JsonNode now = read(feedback);
    Map<String, Object> fields = new HashMap<>();
    fields.put("project", Map.of("key", live.key()));
    fields.put("issuetype", Map.of("name", "Feedback"));
    fields.put("summary", "CLONE - " + now.get("summary").asText());
    if (!now.get("description").isNull())
      fields.put("description", now.get("description").asText());
    for (String name : FIELDS) {
      JsonNode value = now.path(jira.field(name));
      if (value.isObject()) fields.put(jira.field(name), Map.of("id", value.get("id").asText()));
      else if (value.isNumber()) fields.put(jira.field(name), value.numberValue());
      else if (value.isTextual()) fields.put(jira.field(name), value.asText());
    }
    return fields;
  }

  private void held(String item, String reason) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(live.outbox())
                    .anyMatch(
                        mail ->
                            item.equals(mail.get("itemKey").asText())
                                && reason.equals(mail.get("reason").asText())));
  }

  @Test
  public void a_copied_yes_takes_no_later_no_back() {
    String epic = live.epic("Dark mode");
    String feedback = live.said("Ada Lindqvist", "Too bright");
    live.link(epic, feedback);
    live.said("Ada Lindqvist", "Stop writing me", "consent", false);
    String copy = copied(feedback);
    live.edit(copy, "priority", Map.of("name", "High"));

    live.move(epic, "Done");

    held(epic, "no-consent");
    assertThat(live.mailsTo("ada")).isEmpty();
  }

  @Test
  public void a_copied_no_takes_no_later_yes_back() {
    String epic = live.epic("Dark mode");
    String feedback = live.said("Ada Lindqvist", "Not by mail, please", "consent", false);
    String now = Instant.now().toString();
    live.link(epic, live.said("Ada Lindqvist", "Too bright", "created", now));
    String copy = copied(feedback);
    live.edit(copy, "priority", Map.of("name", "High"));

    live.move(epic, "Done");

    assertThat(live.mailTo("ada").subject()).contains("Dark mode");
  }

  @Test
  public void a_copy_is_not_thanked_for_and_its_score_counts_once() {
    live.settings("acknowledge", true);
    String epic = live.epic("Dark mode");
    String feedback =
        live.said("Ada Lindqvist", "Too bright", "account", "Acme", "nps", 3, "source", "crm:77");
    live.mailTo("ada");

    String copy = copied(feedback);
    live.link(epic, feedback);
    live.link(epic, copy);

    assertThat(live.outbox()).hasSize(1);
    assertThat(read(copy).path(jira.field("NPS")).isNull()).isEqualTo(door == Door.CLONE_DIALOG);
    JsonNode said = jira.as("pm").get(REST + "/items/" + epic + "/evidence").expect(200).json();
    assertThat(said.get("quotes").findValuesAsText("author")).containsOnly("Ada Lindqvist");
    assertThat(said.get("quotes").findValues("nps")).hasSize(1);
    JsonNode demand = jira.as("pm").get(REST + "/items/" + epic + "/demand").expect(200).json();
    assertThat(demand.get("requests").asInt()).isEqualTo(1);
  }

  @Test
  public void the_original_and_its_copies_are_one_wish_that_is_told_once() {
    String epic = live.epic("Dark mode");
    String feedback = live.said("Ada Lindqvist", "Too bright");
    String copy = copied(feedback);
    String again = copied(copy);
    live.link(epic, feedback);
    live.move(epic, "Done");
    live.mailTo("ada");

    live.move(copy, "Done");
    live.move(again, "Done");

    held(copy, "duplicate");
    held(again, "duplicate");
    live.mailTo("ada");
  }

  @Test
  public void an_original_and_its_copy_that_close_each_for_itself_tell_one_letter() {
    String feedback = live.said("Ada Lindqvist", "Too bright");
    String copy = copied(feedback);

    live.move(copy, "Done");
    live.mailTo("ada");
    live.move(feedback, "Done");

    held(feedback, "duplicate");
    live.mailTo("ada");
  }

  @Test
  public void where_only_the_copy_is_worked_on_the_copy_tells() {
    String epic = live.epic("Dark mode");
    live.link(epic, copied(live.said("Ada Lindqvist", "Too bright")));

    live.move(epic, "Done");

    assertThat(live.mailTo("ada").text()).contains("Too bright");
  }

  @Test
  public void a_copy_that_says_something_else_by_now_is_a_wish_of_its_own() {
    String feedback = live.said("Ada Lindqvist", "Too bright, and too loud");
    String copy = copied(feedback);
    live.edit(copy, "description", "Too loud");
    live.move(feedback, "Done");
    live.mailTo("ada");

    live.move(copy, "Done");

    await().atMost(SOON).until(() -> live.mailsTo("ada").size() == 2);
    assertThat(live.mailsTo("ada").get(0).text() + live.mailsTo("ada").get(1).text())
        .contains("“Too bright, and too loud”", "something from your feedback");
  }

  @Test
  public void of_a_piece_that_is_all_summary_the_customer_reads_her_own_words() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("project", Map.of("key", live.key()));
    fields.put("issuetype", Map.of("name", "Feedback"));
    fields.put("summary", "Too bright");
    fields.put(jira.field("Customer"), "Ada Lindqvist");
    fields.put(jira.field("Customer e-mail"), live.address("ada"));
    fields.put(jira.field("May we write back?"), Map.of("value", "yes"));
    String copy = copied(sent(fields));

    live.move(copy, "Done");

    assertThat(live.mailTo("ada").subject()).contains("“Too bright”");
  }

  @Test
  public void a_copy_that_is_merged_is_no_news_to_its_customer() {
    live.settings("tellMerged", true);
    String feedback = live.said("Ada Lindqvist", "Too bright");
    live.merge(copied(feedback), feedback);
    live.merge(live.said("Grace Holm", "Far too bright"), feedback);

    live.mailTo("grace");

    assertThat(live.outbox()).hasSize(1);
  }
}
