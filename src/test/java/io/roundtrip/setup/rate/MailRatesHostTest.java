package io.roundtrip.setup.rate;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Who may say how many mails leave in a minute, and that so many do. */
public class MailRatesHostTest {
  private static final String AT = REST + "/admin/mail-rates";

  @Rule public final HostRule jira = HostRule.alone("mail-rates");

  private static Map<String, Object> body(Object server, Object domain, Object version) {
    Map<String, Object> body = new HashMap<>();
    body.put("server", server);
    body.put("domain", domain);
    body.put("version", version);
    return body;
  }

  private int version() {
    return jira.as("admin").get(AT).expect(200).json().get("version").asInt();
  }

  @Test
  public void only_jira_administrators_see_and_change_it() {
    int version = version();
    for (String user : new String[] {"pm", "engineer", "support"}) {
      assertThat(jira.as(user).get(AT).status()).as(user).isEqualTo(403);
      assertThat(jira.as(user).put(AT, body(1, 1, version)).status()).as(user).isEqualTo(403);
    }
    assertThat(jira.nobody().get(AT).status()).isIn(401, 403);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  public void an_older_form_and_what_is_no_rate_are_refused_with_the_field() {
    int version = version();

    assertThat(error(body(1, 1, version - 1), 409, "field")).isEqualTo("version");
    assertThat(error(body(-1, 1, version), 400, "field")).isEqualTo("server");
    assertThat(error(body(1, 100_001, version), 400, "code")).isEqualTo("out-of-range");
    assertThat(error(body(1, null, version), 400, "code")).isEqualTo("required");
    assertThat(error(body(1, 1, null), 400, "field")).isEqualTo("version");
    assertThat(version()).isEqualTo(version);
  }

  private String error(Map<String, Object> body, int status, String of) {
    JsonNode errors = jira.as("admin").put(AT, body).expect(status).json().get("errors");
    return errors.get(0).get(of).asText();
  }

  /** The rate is read again every ten seconds. */
  @Test
  public void so_many_leave_and_the_others_wait_for_their_turn_and_leave_too() {
    LiveProject project = LiveProject.in(jira);
    project.settings("acknowledge", true);
    project.said("Ada Lind", "It is too bright");
    project.mailTo("Ada");
    jira.mailRates(0, 2);
    await().pollDelay(Duration.ofSeconds(11)).atMost(SOON).until(() -> true);

    for (String name : new String[] {"Bo", "Cy", "Di"}) project.said(name + " Lind", "Too bright");

    await().atMost(SOON).until(() -> sent(project) == 3);
    await().atMost(SOON).until(() -> waits(project) == 1);
    jira.mailRates(0, 0);
    await().atMost(SOON).until(() -> sent(project) == 4);
  }

  private static long sent(LiveProject project) {
    return project.outbox().stream().filter(m -> m.get("state").asText().equals("sent")).count();
  }

  private static long waits(LiveProject project) {
    return project.outbox().stream()
        .filter(mail -> mail.get("state").asText().equals("due"))
        .filter(mail -> mail.get("reason").asText().equals("rate-limit"))
        .count();
  }
}
