package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.time.Instant;
import org.junit.Rule;
import org.junit.Test;

/** Nobody gets more mails a day than the project wants; what is too much waits. */
public class DailyCapHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  @Test
  public void what_is_over_the_daily_number_waits_and_is_not_lost() {
    LiveProject project = LiveProject.in(jira);
    project.settings("acknowledge", true, "dailyCap", 1);
    project.said("Ada Lindqvist", "Far too bright at night");
    project.mailTo("ada");
    project.onlyMail("sent");

    project.said("Ada Lindqvist", "And the font is too small");
    project.said("Grace Okafor", "Painful at five");

    assertThat(project.mailTo("grace").subject()).startsWith("Thanks for flagging");
    await()
        .atMost(SOON)
        .until(() -> project.outbox().get(1).get("reason").asText().equals("daily-cap"));
    JsonNode waiting = project.outbox().get(1);
    assertThat(waiting.get("state").asText()).isEqualTo("due");
    assertThat(Instant.parse(waiting.get("due").asText()))
        .isAfter(Instant.now().plus(Duration.ofMinutes(30)));
    assertThat(project.mailsTo("ada")).hasSize(1);
  }
}
