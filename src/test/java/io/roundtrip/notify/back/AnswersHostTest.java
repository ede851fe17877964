package io.roundtrip.notify.back;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import minijira.boot.Mail;
import minijira.mail.Answers;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What mail servers, mail providers and mail programs send back, through Jira's incoming mail. */
public class AnswersHostTest {
  private static final String HANDLER = "io.roundtrip.jira:notify-answers";
  private static final String ANSWERS = "answers@example.com";

  @Rule public final HostRule jira = HostRule.alone("answers");

  private LiveProject project;
  private Visitor admin;

  @Before
  public void answers_are_read() {
    admin = jira.as("admin");
    String at = REST + "/admin/answer-address";
    int version = admin.get(at).expect(200).json().get("version").asInt();
    admin.put(at, Map.of("address", ANSWERS, "version", version)).expect(200);
    jira.host().node(0).command("mailbox", Map.of("handler", HANDLER, "address", ANSWERS));
    project = LiveProject.in(jira);
  }

  private Mail told(String title) {
    String item = project.epic(title);
    project.link(item, project.said("Ada Lindqvist", "Too bright"));
    project.move(item, "Done");
    return project.mailTo("ada");
  }

  private void arrives(String raw) {
    jira.host().inbox().arrive(ANSWERS, raw);
    jira.host().node(0).command("fetch-mail", Map.of());
  }

  private List<String> reasons() {
    return project.outbox().stream().map(row -> row.get("reason").asText()).toList();
  }

  private int waiting() {
    return jira.host().inbox().to(ANSWERS).size();
  }

  private JsonNode health(String code) {
    for (JsonNode line : admin.get(REST + "/admin/health").expect(200).json())
      if (line.get("code").asText().equals(code)) return line;
    throw new AssertionError("health does not say " + code);
  }

  @Test
  public void
      a_mail_that_comes_back_suppresses_its_reader_until_an_administrator_takes_that_back() {
    Mail mail = told("Dark mode");

    arrives(Answers.bounce(mail, "5.1.1", "550 5.1.1 user unknown"));

    JsonNode row = project.onlyMail("dead");
    assertThat(row.get("reason").asText()).isEqualTo("suppressed-bounce");
    assertThat(row.get("detail").asText()).isEqualTo("DSN 550 5.1.1");
    assertThat(waiting()).as("read and deleted").isZero();
    assertThat(health("answers-read").get("args").get(2).asInt()).isPositive();

    JsonNode failures = admin.get(REST + "/admin/upkeep").expect(200).json().get("failures");
    String batch = failures.get(0).get("batch").asText();
    assertThat(batch).startsWith("unreachable:");
    admin.post(REST + "/admin/upkeep/failures", Map.of("batch", batch)).expect(200);
    assertThat(project.onlyMail("sent").get("id")).isEqualTo(row.get("id"));
  }

  @Test
  public void news_that_came_back_goes_to_the_address_that_somebody_corrects_once() {
    String item = project.epic("Dark mode");
    String feedback = project.said("Ada Lindqvist", "Too bright");
    project.link(item, feedback);
    project.move(item, "Done");
    arrives(Answers.bounce(project.mailTo("ada"), "5.1.1", "550 5.1.1 user unknown"));
    assertThat(project.onlyMail("dead").get("contactName").asText()).isEqualTo("Ada Lindqvist");

    jira.fill(feedback, "Customer e-mail", project.address("grace")).expect(204);

    assertThat(project.mailTo("grace").subject()).contains("Dark mode");
    await().atMost(LiveProject.SOON).until(() -> reasons().equals(List.of("null", "not-theirs")));
    jira.fill(feedback, "Customer e-mail", project.address("ada")).expect(204);
    jira.fill(feedback, "Customer e-mail", project.address("grace")).expect(204);
    assertThat(project.mailsTo("grace")).hasSize(1);
    assertThat(project.mailsTo("ada")).hasSize(1);
  }

  @Test
  public void a_mail_program_stops_the_mail_by_the_mail_that_the_header_offers() {
    Mail mail = told("Dark mode");
    Answers.Answer stop = Answers.unsubscribe(mail).orElseThrow();
    assertThat(stop.to()).isEqualTo(ANSWERS);

    arrives(stop.raw());

    String item = project.epic("Bright mode");
    project.link(item, project.said("Ada Lindqvist", "Too dark"));
    project.move(item, "Done");
    await()
        .atMost(LiveProject.SOON)
        .until(
            () ->
                project.outbox().stream()
                    .anyMatch(row -> row.get("reason").asText().equals("unsubscribed")));
    assertThat(project.mailsTo("ada")).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  public void a_complaint_stops_the_mail_and_a_letter_of_a_person_stays_in_the_mailbox() {
    Mail mail = told("Dark mode");

    arrives(Answers.complaint(mail));
    assertThat(waiting()).isZero();
    arrives("From: ada@x.example\r\nSubject: Thank you!\r\nMessage-ID: <1@x>\r\n\r\nGreat.\r\n");
    arrives("\u0000\r\n");

    assertThat(waiting()).isEqualTo(2);
    assertThat(health("answers-read").get("args").get(3).asInt()).isPositive();
    jira.host().inbox().to(ANSWERS).forEach(jira.host().inbox()::delete);
  }

  /** Whoever knows the address, which stands in a header of every mail, may write to it. */
  @Test
  public void a_mail_beyond_what_is_read_stays_in_the_mailbox_and_counts_once() {
    String folded = "a" + "\r\n x".repeat(60_000);

    arrives("From: x@x.example\r\nMessage-ID: <2@x>\r\nSubject: " + folded + "\r\n\r\nx\r\n");
    int unread = health("answers-read").get("args").get(6).asInt();
    assertThat(unread).isPositive();
    for (int look = 0; look < 3; look++) jira.host().node(0).command("fetch-mail", Map.of());

    assertThat(waiting()).isEqualTo(1);
    assertThat(health("answers-read").get("args").get(6).asInt()).isEqualTo(unread);
    jira.host().inbox().to(ANSWERS).forEach(jira.host().inbox()::delete);
  }

  @Test
  public void an_administrators_try_of_the_handler_changes_nothing() {
    Mail mail = told("Dark mode");
    jira.host().inbox().arrive(ANSWERS, Answers.bounce(mail, "5.1.1", "550 5.1.1 unknown"));

    jira.host().node(0).command("try-handlers", Map.of());

    assertThat(project.onlyMail("sent")).isNotNull();
    assertThat(waiting()).isEqualTo(1);
    jira.host().inbox().to(ANSWERS).forEach(jira.host().inbox()::delete);
  }

  @Test
  public void too_many_that_come_back_halt_all_mail_until_an_administrator_lets_it_go_on() {
    String item = project.epic("Dark mode");
    for (int i = 1; i <= 11; i++)
      project.link(item, project.said("Reader" + i + " Lindqvist", "Too bright " + i));
    project.move(item, "Done");
    String switched = REST + "/admin/kill-switch";

    for (int i = 1; i <= 11; i++)
      arrives(Answers.bounce(project.mailTo("reader" + i), "5.1.1", "550 5.1.1 user unknown"));

    JsonNode halted = admin.get(switched).expect(200).json();
    assertThat(halted.get("paused").asBoolean()).isTrue();
    assertThat(halted.get("why").asText())
        .startsWith("Too much mail came back or found nobody. Readers: 11, of the last mails: 1");
    assertThat(health("halted-bounces").get("tone").asText()).isEqualTo("bad");
    assertThat(health("halted-bounces").get("args").get(0).asText()).isEqualTo("11");
    JsonNode line = admin.get(REST + "/admin/audit").json().get(0);
    assertThat(line.get("what").asText()).isEqualTo("pause");
    assertThat(line.get("about").asText())
        .as("the reason once")
        .startsWith("Mail: leaves → stopped")
        .containsOnlyOnce("Readers: 11");
    String health = "/secure/admin/RoundtripAdmin!default.jspa";
    assertThat(new Screen(jira.host().baseUrl(), "admin").openAsAdministrator(health).text())
        .contains(
            "Roundtrip has stopped all mail to customers: too much of it came back or found nobody"
                + " (readers: 11")
        .doesNotContain("..");
    String issue = "/browse/" + item;
    assertThat(new Screen(jira.host().baseUrl(), "pm").open(issue).text())
        .doesNotContain("a Jira administrator has stopped it");

    long version = halted.get("version").asLong();
    admin.put(switched, Map.of("paused", false, "version", version)).expect(204);
    told("Bright mode");
  }

  @Test
  public void all_that_is_told_of_one_wish_is_one_thread_of_one_list() {
    project.settings("acknowledge", true, "dailyCap", 9);
    String wish = project.said("Ada Lindqvist", "Too bright");
    await().atMost(LiveProject.SOON).until(() -> project.mailsTo("ada").size() == 1);
    String item = project.epic("Dark mode");
    project.link(item, wish);
    project.move(item, "Done");
    await().atMost(LiveProject.SOON).until(() -> project.mailsTo("ada").size() == 2);

    Mail first = project.mailsTo("ada").get(0);
    Mail second = project.mailsTo("ada").get(1);
    for (String same : List.of("In-Reply-To", "References", "List-Id"))
      assertThat(header(second, same)).as(same).isNotEmpty().isEqualTo(header(first, same));
    assertThat(header(first, "In-Reply-To")).isNotEqualTo(header(first, "Message-ID"));
    assertThat(header(second, "Message-ID")).isNotEqualTo(header(first, "Message-ID"));
  }

  private static String header(Mail mail, String name) {
    return mail.headers().entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(each -> each.getValue().strip())
        .findFirst()
        .orElse("");
  }
}
