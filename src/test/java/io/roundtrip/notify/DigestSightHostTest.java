package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** A mail of several news is kept with each of them: of hidden items nothing of it is shown. */
public class DigestSightHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;

  /** Of the oldest mail of the project but so many. */
  private void sql(String set, int but) {
    long id = project.outbox().get(2 - but).get("id").asLong();
    jira.host()
        .node(0)
        .command(
            "sql",
            Map.of("update", "UPDATE \"AO_B64556_OUTBOX\" SET " + set + " WHERE \"ID\" = " + id));
  }

  /** Nobody hears of a row that was changed behind their backs, but of another mail they do. */
  private void lookedAtNow() {
    LiveProject beside = LiveProject.in(jira);
    beside.settings("acknowledge", true);
    beside.said("Ada Lind", "It is too bright");
  }

  @Test
  public void of_a_hidden_item_nothing_is_shown_that_stands_in_a_mail_of_several() {
    shown(false);
  }

  @Test
  public void not_when_the_hidden_item_leads_it_either() {
    shown(true);
  }

  private void shown(boolean secretLeads) {
    project = LiveProject.in(jira);
    jira.as("admin")
        .post(
            "/rest/minijira/1/project/" + project.key() + "/roles",
            Map.of("Administrators", List.of("engineer")))
        .expect(204);
    Visitor boss = jira.as("engineer");
    project.settings("dailyCap", 1);
    String first = project.epic("First");
    String open = project.epic("Open");
    String secret = project.epic("Canary title");
    String canary = project.said("Quill Feather", "Canary words of a secret");
    project.link(first, project.said("Quill Feather", "one"));
    project.link(open, project.said("Quill Feather", "two"));
    project.link(secret, canary);
    project.move(first, "Done");
    project.mailTo("quill");
    project.move(open, "Done");
    project.move(secret, "Done");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                project.outbox().stream()
                        .filter(mail -> mail.get("reason").asText().equals("daily-cap"))
                        .count()
                    == 2);
    sql("\"CHANGED_AT\" = \"CHANGED_AT\" - 200000000", 0);
    sql("\"DUE_AT\" = 1000", secretLeads ? 2 : 1);
    lookedAtNow();
    await().atMost(Duration.ofSeconds(90)).until(() -> project.mailsTo("quill").size() == 2);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                project.outbox().stream()
                    .allMatch(mail -> mail.get("state").asText().equals("sent")));
    jira.hide(project.key(), secret, "admin");
    jira.hide(project.key(), canary, "admin");

    assertThat(boss.get("/browse/" + secret).status()).isNotEqualTo(200);
    String seen = boss.get(REST + "/outbox?project=" + project.key()).expect(200).body();
    assertThat(seen).doesNotContain("Canary");
  }
}
