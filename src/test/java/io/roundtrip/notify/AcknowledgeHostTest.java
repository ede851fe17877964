package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import minijira.boot.Mail;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** New feedback is answered by "we have it". The answer is in the outbox when the door answers. */
public class AcknowledgeHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;

  @Before
  public void a_project_that_answers() {
    project = LiveProject.in(jira);
    project.settings("acknowledge", true);
  }

  @Test
  public void whoever_says_something_hears_that_we_have_it() {
    String feedback =
        project.said("Ada Lindqvist", "Far too bright at night", "title", "Dark mode");

    Mail mail = project.mailTo("ada");

    assertThat(mail.subject()).isEqualTo("Thanks for flagging “Far too bright at night”");
    assertThat(mail.text())
        .contains(
            "Hi Ada Lindqvist, thanks for flagging “Far too bright at night”. We’re assessing")
        .doesNotContain("You told us", "Priya Menon", "Dark mode");
    assertThat(project.onlyMail("sent").get("itemKey").asText()).isEqualTo(feedback);
  }

  @Test
  public void each_piece_is_answered_once_however_often_it_is_corrected() {
    String feedback = project.said("Ada Lindqvist", "Far too bright at night");
    project.edit(feedback, "description", "Far too bright at noon");
    project.edit(feedback, "description", "Far too bright at night");
    assertThat(project.outbox()).hasSize(1);

    project.said("Ada Lindqvist", "And the font is too small");

    assertThat(project.outbox()).hasSize(2);
  }

  @Test
  public void feedback_written_down_in_jiras_own_dialog_is_answered_too() {
    Map<String, Object> fields =
        Map.of(
            "project",
            Map.of("key", project.key()),
            "issuetype",
            Map.of("name", "Feedback"),
            "summary",
            "Dark mode",
            "description",
            "Far too bright at night",
            jira.field("Customer"),
            "Ada Lindqvist",
            jira.field("Customer e-mail"),
            project.address("ada"),
            jira.field("May we write back?"),
            Map.of("value", "yes"));
    jira.as("support").post("/rest/api/2/issue", Map.of("fields", fields)).expect(201);

    assertThat(project.mailTo("ada").subject())
        .isEqualTo("Thanks for flagging “Far too bright at night”");
  }

  @Test
  public void nobody_is_answered_where_the_project_does_not_want_it_or_is_off() {
    project.settings("acknowledge", false);
    project.said("Ada Lindqvist", "Far too bright at night");
    project.settings("acknowledge", true, "on", false);
    project.said("Grace Okafor", "Painful at five");

    assertThat(project.outbox()).isEmpty();
  }

  @Test
  public void what_was_said_more_than_a_day_ago_is_not_answered() {
    project.said("Ada Lindqvist", "Bright", "created", before(Duration.ofHours(25)));
    assertThat(project.outbox()).isEmpty();

    project.said("Ada Lindqvist", "Brighter", "created", before(Duration.ofHours(23)));

    assertThat(project.outbox()).hasSize(1);
  }

  @Test
  public void imported_feedback_is_not_answered_even_if_it_is_new() {
    String csv =
        "id,words,customer,email,consent\n1,Far too bright,Ada,"
            + project.address("ada")
            + ",yes\n";
    Visitor support = jira.as("support");
    Map<String, Object> wish = Map.of("name", "Letters", "project", project.key(), "format", "csv");
    long id = support.post(REST + "/imports", wish).expect(201).json().get("id").asLong();

    JsonNode taken =
        support
            .postRaw(
                REST + "/imports/" + id + "/rows?firstLine=1",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json();

    assertThat(taken.get("accepted").asInt()).as(taken.toString()).isEqualTo(1);
    assertThat(project.outbox()).isEmpty();
  }

  private static String before(Duration time) {
    return Instant.now().minus(time).toString();
  }
}
