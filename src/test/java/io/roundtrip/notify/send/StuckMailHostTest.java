package io.roundtrip.notify.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import minijira.boot.Mail;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A project's own text makes letters too large to be sent; its administrator mends it. */
public class StuckMailHostTest {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final Duration SOON = Duration.ofSeconds(40);

  @Rule public final HostRule jira = HostRule.twoNodes();

  private Visitor admin;
  private String project;
  private String ada;
  private long stuck;

  @Before
  public void a_mail_to_ada_is_stuck() {
    admin = jira.as("admin");
    project = jira.project();
    ada = ("ada+" + project + "@nordiccrumb.example").toLowerCase(Locale.ROOT);
    admin.post(REST + "/projects/" + project + "/setup", Map.of()).expect(200);
    admin
        .put(REST + "/projects/" + project + "/settings", Map.of("mode", "live", "undoSeconds", 0))
        .expect(200);
    mapStatuses();
    admin
        .put(
            texts() + "/shipped/en",
            Map.of("subject", "{{item}}", "body", "<".repeat(30_000), "version", 0))
        .expect(200);
    String epic = asksForAnEpic();
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);

    jira.move(jira.as("engineer"), epic, "Done").expect(204);
    await().atMost(SOON).until(() -> outbox("&state=dead").get("total").asInt() == 1);
    stuck = outbox("").get("mails").get(0).get("id").asLong();
  }

  private String texts() {
    return REST + "/projects/" + project + "/mails";
  }

  private JsonNode outbox(String filter) {
    return admin.get(REST + "/outbox?project=" + project + filter).expect(200).json();
  }

  private String asksForAnEpic() {
    String epic = jira.issue("pm", project, "Epic", "Dark mode");
    Visitor support = jira.as("support");
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("project", project);
    words.put("words", "Please add a dark mode");
    words.put("customer", "Ada Lindqvist");
    words.put("email", ada);
    words.put("consent", true);
    String feedback =
        support.post(REST + "/feedback", words).expect(201).json().get("issue").asText();
    support.post(REST + "/items/" + epic + "/evidence", Map.of("feedback", feedback)).expect(204);
    return epic;
  }

  private void mapStatuses() {
    JsonNode now = admin.get(REST + "/projects/" + project + "/statuses").expect(200).json();
    Map<String, String> statuses = new LinkedHashMap<>();
    for (JsonNode status : now.get("statuses")) {
      boolean done = status.get("category").asText().equals("done");
      statuses.put(status.get("id").asText(), done ? "shipped" : "under-review");
    }
    admin
        .put(
            REST + "/projects/" + project + "/statuses",
            Map.of("version", now.get("version").asInt(), "statuses", statuses))
        .expect(200);
  }

  @Test
  public void with_the_products_own_text_again_it_is_sent() {
    JsonNode own = admin.delete(texts() + "/shipped/en").expect(200).json();
    assertThat(own.get("version").asInt()).isZero();
    assertThat(own.get("subject").asText()).isEqualTo("{{item}} is here");

    JsonNode again = admin.post(REST + "/outbox/" + stuck + "/retry", Map.of()).expect(200).json();

    assertThat(again.get("id").asLong()).isEqualTo(stuck);
    assertThat(again.get("state").asText()).isEqualTo("retry");
    await().atMost(SOON).until(() -> !jira.host().inbox().to(ada).isEmpty());
    Mail mail = jira.host().inbox().to(ada).get(0);
    assertThat(mail.subject()).isEqualTo("Dark mode is here");
    await().atMost(SOON).until(() -> outbox("&state=sent").get("total").asInt() == 1);
  }

  @Test
  public void discarded_it_is_never_sent() {
    JsonNode dead = outbox("").get("mails").get(0);
    assertThat(dead.get("reason").asText()).isEqualTo("template-error");

    JsonNode gone = admin.post(REST + "/outbox/" + stuck + "/discard", Map.of()).expect(200).json();

    assertThat(gone.get("state").asText()).isEqualTo("skipped");
    assertThat(gone.get("reason").asText()).isEqualTo("discarded");
    assertThat(gone.get("reasonText").asText()).isNotEmpty().doesNotContain("roundtrip.");
    admin.post(REST + "/outbox/" + stuck + "/retry", Map.of()).expect(409);
    assertThat(outbox("&state=dead").get("total").asInt()).isZero();
    assertThat(jira.host().inbox().to(ada)).isEmpty();
  }
}
