package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.Rule;
import org.junit.Test;

/** Somebody corrects a right address by mistake and takes that back, while the mail waits. */
public class CorrectedBackHostTest {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;

  private JsonNode mailOf(String state, String reason) {
    return project.outbox().stream()
        .filter(mail -> mail.get("state").asText().equals(state))
        .filter(mail -> mail.get("reason").asText().equals(reason))
        .findFirst()
        .orElse(null);
  }

  private void corrected(String feedback, String first) {
    jira.fill(feedback, "Customer e-mail", project.address(first)).expect(204);
  }

  @Test
  public void the_first_address_gets_the_news() {
    project = LiveProject.in(jira);
    String epic = project.epic("Dark mode");
    String feedback = project.said("Ada Lindqvist", "Far too bright at night");
    project.link(epic, feedback);
    quiet(true);
    project.move(epic, "Done");
    await().atMost(LiveProject.SOON).until(() -> mailOf("due", "quiet-hours") != null);

    corrected(feedback, "grace");
    looksAgain();
    await().atMost(LiveProject.SOON).until(() -> mailOf("skipped", "not-theirs") != null);
    await().atMost(LiveProject.SOON).until(() -> mailOf("due", "quiet-hours") != null);
    corrected(feedback, "ada");
    quiet(false);

    assertThat(project.mailTo("ada").subject()).contains("Dark mode");
    assertThat(project.mailsTo("grace")).isEmpty();
  }

  private void quiet(boolean now) {
    LocalTime noon = LocalTime.now(ZoneOffset.UTC);
    String hours = MINUTES.format(noon.minusHours(2)) + "-" + MINUTES.format(noon.plusHours(4));
    project.settings("timeZone", "UTC", "quietHours", now ? hours : "");
  }

  /** As when the quiet hours end. */
  private void looksAgain() {
    project.settings("fromName", "Somebody");
  }
}
