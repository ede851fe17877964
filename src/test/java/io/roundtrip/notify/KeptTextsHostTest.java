package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.util.Map;
import minijira.boot.NodeHandle;
import org.junit.Rule;
import org.junit.Test;

/** What was written to customers is kept for thirty days, that something was written for ever. */
public class KeptTextsHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  @Test
  public void the_texts_of_old_mails_are_deleted_and_the_newer_ones_kept() {
    LiveProject project = LiveProject.in(jira);
    project.settings("acknowledge", true);
    project.said("Ada Lindqvist", "Far too bright at night");
    project.said("Grace Okafor", "Painful at five");
    project.mailTo("ada");
    project.mailTo("grace");
    await().atMost(SOON).until(() -> project.outbox().stream().allMatch(KeptTextsHostTest::sent));
    JsonNode old = project.outbox().get(0);
    JsonNode newer = project.outbox().get(1);
    grow(old, Duration.ofDays(30).plusMinutes(1));
    grow(newer, Duration.ofDays(29));

    everythingIsLookedAt();

    await().atMost(SOON).until(() -> project.outbox().get(0).get("text").isNull());
    JsonNode row = project.outbox().get(0);
    assertThat(row.get("id")).isEqualTo(old.get("id"));
    assertThat(row.get("subject").isNull()).isTrue();
    assertThat(row.get("state").asText()).isEqualTo("sent");
    assertThat(row.get("contactName")).isEqualTo(old.get("contactName"));
    JsonNode kept = project.outbox().get(1);
    assertThat(kept.get("text")).isEqualTo(newer.get("text"));
    assertThat(kept.get("text").asText()).contains("thanks for flagging");
  }

  private static boolean sent(JsonNode mail) {
    return mail.get("state").asText().equals("sent");
  }

  /** Nobody waits for a month. */
  private void grow(JsonNode mail, Duration older) {
    node()
        .command(
            "sql",
            Map.of(
                "update",
                "UPDATE \"AO_B64556_OUTBOX\" SET \"CHANGED_AT\" = \"CHANGED_AT\" - "
                    + older.toMillis()
                    + " WHERE \"ID\" = "
                    + mail.get("id").asLong()));
  }

  /** As at every start and then four times a day. */
  private void everythingIsLookedAt() {
    node().command("disable", Map.of());
    node().command("enable", Map.of());
  }

  private NodeHandle node() {
    return jira.host().node(0);
  }
}
