package io.roundtrip.notify.send.jira;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Hosts;
import io.roundtrip.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.boot.Host;
import minijira.boot.Options;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Two nodes send, slowly; what is said at one holds for the other's next mail. */
public class StoppedElsewhereHostTest {
  private static final Path JAR =
      Path.of(System.getProperty("plugin.jar", "target/roundtrip-jira-0.1.0.jar"));
  private static final int SENDERS = 4;
  private static final int PEOPLE = 20;

  @Rule public final TemporaryFolder folders = new TemporaryFolder();

  private ScriptedSmtp smtp;
  private Host host;
  private Visitor admin;
  private Visitor elsewhere;

  @Before
  public void a_project_that_answers_feedback() throws Exception {
    smtp = new ScriptedSmtp(Phase.DOT, ScriptedSmtp.SLOW);
    host =
        Hosts.start(
            new Options(
                JAR,
                0,
                2,
                "h2mem",
                "empty",
                folders.newFolder().toPath(),
                null,
                "127.0.0.1:" + smtp.port(),
                false,
                Set.of(),
                Options.wishedAui()));
    admin = Visitor.named(host.baseUrl(), "admin");
    elsewhere = Visitor.named(host.node(1).baseUrl(), "admin");
    admin
        .post(
            "/rest/api/2/project",
            Map.of(
                "key", "STOP",
                "name", "Stop",
                "lead", "pm",
                "projectTypeKey", "software",
                "projectTemplateKey",
                    "com.pyxis.greenhopper.jira:basic-software-development-template"))
        .expect(201);
    String at = REST + "/projects/STOP";
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);
    Map<String, String> mapping = new LinkedHashMap<>();
    for (JsonNode status : admin.get(at + "/statuses").expect(200).json().get("statuses"))
      mapping.put(status.get("id").asText(), status.get("suggested").asText());
    admin.change(at + "/statuses", Map.of("statuses", mapping)).expect(200);
    admin
        .change(at + "/settings", Map.of("mode", "live", "undoSeconds", 0, "acknowledge", true))
        .expect(200);
  }

  @After
  public void closed() throws Exception {
    host.close();
    smtp.close();
  }

  private void everybodyWrites() {
    Visitor support = Visitor.named(host.baseUrl(), "support");
    for (int i = 0; i < PEOPLE; i++) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("project", "STOP");
      said.put("customer", "Person");
      said.put("email", "person@stop" + i + ".example");
      said.put("words", "Far too bright at night");
      said.put("consent", true);
      support.post(REST + "/feedback", said).expect(201);
    }
  }

  private List<JsonNode> mails() {
    JsonNode page = admin.get(REST + "/outbox?project=STOP&limit=50").expect(200).json();
    return List.copyOf(page.get("mails").findParents("id"));
  }

  private long in(String state) {
    return mails().stream().filter(mail -> mail.get("state").asText().equals(state)).count();
  }

  private void nothingLeavesAfter(Runnable stop) {
    everybodyWrites();
    await().atMost(SOON).until(() -> smtp.taken() >= 2);

    stop.run();
    int then = smtp.taken();

    await().atMost(SOON).until(() -> in("handoff") == 0);
    await().during(Duration.ofSeconds(6)).atMost(SOON).until(() -> true);
    assertThat(smtp.taken()).as("what was on its way").isLessThanOrEqualTo(then + SENDERS);
    assertThat(smtp.taken()).isLessThan(PEOPLE);
    assertThat(in("sent")).isEqualTo(smtp.taken());
  }

  @Test
  public void a_pause_holds_for_every_node_and_sender_at_once() {
    nothingLeavesAfter(
        () ->
            elsewhere
                .change(REST + "/admin/kill-switch", Map.of("paused", true, "why", "wrong text"))
                .expect(204));
  }

  @Test
  public void a_project_that_is_switched_off_tells_nobody_more() {
    nothingLeavesAfter(
        () ->
            elsewhere
                .change(REST + "/projects/STOP/settings", Map.of("on", false, "dropMails", 9_999))
                .expect(200));
  }
}
