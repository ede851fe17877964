package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Who administers a project sees that there is a mail; what it says only who may see that. */
public class OutboxSightHostTest {
  private static final String CANARY = "Canary far too bright at night";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private Visitor boss;
  private String item;
  private String feedback;

  /** The boss administers the project, and sees no more of it than others. */
  @Before
  public void a_mail_that_was_sent() {
    project = LiveProject.in(jira);
    jira.as("admin")
        .post(
            "/rest/minijira/1/project/" + project.key() + "/roles",
            Map.of("Administrators", List.of("engineer")))
        .expect(204);
    boss = jira.as("engineer");
    item = project.epic("Canary epic");
    feedback = project.said("Quill Feather", CANARY);
    project.link(item, feedback);
    project.move(item, "Done");
    project.mailTo("quill");
    await().until(() -> listed().get("state").asText().equals("sent"));
    jira.host()
        .node(0)
        .command(
            "sql",
            Map.of(
                "update",
                "UPDATE \"AO_B64556_OUTBOX\" SET \"DETAIL\" = '550 Canary Quill' WHERE"
                    + " \"PROJECT_ID\" = (SELECT id FROM project WHERE pkey = '"
                    + project.key()
                    + "')"));
  }

  private JsonNode listed() {
    JsonNode page = boss.get(REST + "/outbox?project=" + project.key()).expect(200).json();
    assertThat(page.get("total").asInt()).isEqualTo(1);
    assertThat(page.get("mails")).hasSize(1);
    return page.get("mails").get(0);
  }

  private void shows(JsonNode mail, boolean key) {
    assertThat(mail.toString()).doesNotContain(CANARY, "Quill", "Canary");
    assertThat(mail.toString().contains(item)).isEqualTo(key);
    assertThat(mail.get("state").asText()).isEqualTo("sent");
    assertThat(mail.get("kind").asText()).isEqualTo("shipped");
    assertThat(mail.get("hidden").asBoolean()).isTrue();
    assertThat(mail.get("contact").isNull()).as("whom it is to").isTrue();
    assertThat(mail.get("contactName").isNull()).as("their name").isTrue();
  }

  @Test
  public void who_may_see_all_of_it_reads_it() {
    JsonNode mail = listed();

    assertThat(mail.get("itemKey").asText()).isEqualTo(item);
    assertThat(mail.get("contactName").asText()).isEqualTo("Quill Feather");
    assertThat(mail.get("text").asText()).contains("Quill");
    assertThat(mail.get("detail").asText()).contains("Quill");
    assertThat(mail.get("hidden").asBoolean()).isFalse();
  }

  @Test
  public void of_a_hidden_item_only_the_row_is_left() {
    jira.hide(project.key(), item, "admin");

    JsonNode mail = listed();

    shows(mail, false);
    assertThat(mail.get("status").isNull()).isTrue();
    assertThat(mail.get("detail").asText()).isEmpty();
  }

  @Test
  public void of_hidden_feedback_neither_the_words_nor_the_name_are_shown() {
    jira.hide(project.key(), feedback, "admin");

    shows(listed(), true);
  }

  @Test
  public void whom_a_mail_is_to_is_not_shown_with_words_that_the_reader_may_not_see() {
    String open = project.said("Quill Feather", "Printing is slow");
    project.link(item, open);
    jira.hide(project.key(), feedback, "admin");

    shows(listed(), true);
  }

  @Test
  public void a_deleted_item_looks_like_a_hidden_one() {
    jira.as("admin").delete("/rest/api/2/issue/" + item).expect(204);

    shows(listed(), false);
  }

  @Test
  public void trying_again_shows_no_more_than_the_list() {
    LiveProject stuck = LiveProject.in(jira);
    jira.as("admin")
        .post(
            "/rest/minijira/1/project/" + stuck.key() + "/roles",
            Map.of("Administrators", List.of("engineer")))
        .expect(204);
    String secret = stuck.epic("Canary epic");
    stuck.link(secret, stuck.said("Quill Feather", (CANARY + " ").repeat(10).strip()));
    String text = REST + "/projects/" + stuck.key() + "/mails/shipped/en";
    Map<String, Object> tooLong =
        Map.of("subject", "{{item}}", "body", "{{words}}\n\n".repeat(400), "version", 0);
    jira.as("admin").put(text, tooLong).expect(200);
    stuck.move(secret, "Done");
    long id = stuck.onlyMail("dead").get("id").asLong();
    jira.hide(stuck.key(), secret, "admin");

    for (String deed : List.of("retry", "discard")) {
      String answer = boss.post(REST + "/outbox/" + id + "/" + deed, Map.of()).body();
      assertThat(answer).doesNotContain("Canary", "Quill", secret + "\"");
      assertThat(answer).contains("\"contact\":null", "\"contactName\":null");
      if (deed.equals("retry")) stuck.onlyMail("dead");
    }
  }
}
