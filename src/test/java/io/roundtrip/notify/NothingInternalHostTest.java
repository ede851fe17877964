package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Session;
import io.roundtrip.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minijira.boot.Mail;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * What stands in a mail where the public title, the public link, the name or the way to stop are
 * missing or wrong, and what is declined. That nothing internal is in any: {@link TellingHostTest}.
 */
public class NothingInternalHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;

  @Before
  public void a_project_that_tells_everything() {
    project = LiveProject.in(jira);
    jira.customersReach("");
    project.settings(
        "told",
        List.of("planned", "in-progress", "shipped", "not-planned"),
        "acknowledge",
        true,
        "tellMerged",
        true,
        "dailyCap",
        0);
  }

  private void hears(String first, int mails) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(project.mailsTo(first).stream().map(Mail::subject))
                    .as("%s", project.outbox())
                    .hasSizeGreaterThanOrEqualTo(mails));
  }

  private void mapping(Map<String, String> words) {
    String at = REST + "/projects/" + project.key() + "/statuses";
    JsonNode now = jira.as("admin").get(at).expect(200).json();
    Map<String, String> statuses = new LinkedHashMap<>();
    for (JsonNode status : now.get("statuses"))
      statuses.put(
          status.get("id").asText(),
          words.getOrDefault(status.get("name").asText(), "under-review"));
    jira.as("admin")
        .put(at, Map.of("version", now.get("version").asInt(), "statuses", statuses))
        .expect(200);
  }

  @Test
  public void where_customers_do_not_reach_jira_they_stop_the_mail_by_answering() {
    project.settings("replyTo", "loop@example.com", "acknowledge", false, "tellMerged", false);
    String item = project.epic("Dark mode");
    project.link(item, project.said("Ada Lindqvist", "Too bright"));
    project.move(item, "Done");

    Mail mail = project.mailTo("ada");

    assertThat(header(mail, "List-Unsubscribe")).isEmpty();
    assertThat(header(mail, "List-Unsubscribe-Post")).isEmpty();
    assertThat(mail.text().strip())
        .endsWith("To stop these messages, answer this mail with the word “Stop”.");
    assertThat(health()).containsAnyOf("customers-answer", "customers-stuck");
  }

  private static String header(Mail mail, String name) {
    return mail.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().replaceAll("\\s+", " ").strip())
        .findFirst()
        .orElse("");
  }

  private List<String> health() {
    return jira.as("admin").get(REST + "/admin/health").expect(200).json().findValuesAsText("code");
  }

  @Test
  public void a_public_link_is_one_web_address_or_refused_where_it_is_typed() {
    String item = project.epic("Dark mode");
    project.settings("acknowledge", false, "tellMerged", false);

    for (String bad : List.of("javascript:alert(1)", "ftp://example.com", "https://a@example.com"))
      assertThat(jira.fill(item, "Public link", bad).expect(400).body())
          .as(bad)
          .contains("no web address that customers can open");
    jira.fill(item, "Public link", "https://www.example.com/news").expect(204);
    project.link(item, project.said("Ada Lindqvist", "Too bright"));
    project.move(item, "Done");

    assertThat(project.mailTo("ada").text())
        .contains("We’ve released Dark mode. Try it here: https://www.example.com/news.");
  }

  /** Each door by which a person at work writes what customers read. */
  @Test
  public void nothing_that_leads_to_this_jira_is_taken_for_customers() {
    String item = project.epic("Dark mode");
    String title = jira.field("Public title");
    String base = jira.baseUrl();
    String port = base.substring(base.lastIndexOf(':'));
    List<String> nowhere =
        List.of(
            "See " + base + "/browse/RT-1",
            base.replace("http://", ""),
            base.toUpperCase(Locale.ROOT),
            "http://127.0.0.1" + port,
            "http://[::1]" + port,
            "http://localhost.",
            "http://l%6fcalhost" + port,
            "http://192.168.1.1/",
            "http://example.com/?u=" + base);
    for (String text : nowhere) {
      assertThat(jira.fill(item, "Public title", text).expect(400).body())
          .as("REST: %s", text)
          .contains("nobody has said that customers get there");
      jira.fill(item, "Public link", text).expect(400);
      assertThat(form(item, title, text)).as("edit screen: %s", text).contains("nobody has said");
      assertThat(
              jira.as("admin")
                  .change(
                      REST + "/projects/" + project.key() + "/settings", Map.of("fromName", text))
                  .expect(400)
                  .body())
          .as("settings: %s", text)
          .contains("nobody has said that customers get there");
      assertThat(mailText("S", "Hi {{words}} " + text).expect(400).body())
          .as("template: %s", text)
          .contains("template-jira-address");
    }
    Map<String, Object> fields =
        Map.of(
            "project",
            Map.of("key", project.key()),
            "issuetype",
            Map.of("name", "Epic"),
            "summary",
            "Made",
            title,
            nowhere.get(0));
    jira.as("pm").post("/rest/api/2/issue", Map.of("fields", fields)).expect(400);

    jira.customersReach(base);
    jira.fill(item, "Public title", nowhere.get(0)).expect(204);
    jira.fill(item, "Public link", base + "/browse/RT-1").expect(204);
    jira.fill(item, "Public title", "http://127.0.0.1" + port).expect(400);
  }

  private String form(String item, String field, String text) {
    String id =
        jira.as("pm").get("/rest/api/2/issue/" + item).expect(200).json().get("id").asText();
    return Session.of(jira, "pm")
        .form(
            "/secure/EditIssue.jspa",
            "id=" + id + "&summary=Dark&" + field + "=" + Visitor.query(text))
        .body();
  }

  private Visitor.Answer mailText(String subject, String body) {
    return jira.as("admin")
        .change(
            REST + "/projects/" + project.key() + "/mails/shipped/en",
            Map.of("subject", subject, "body", body));
  }

  @Test
  public void what_led_to_a_jira_that_customers_reached_once_leaves_no_more() {
    String base = jira.baseUrl();
    jira.customersReach(base);
    project.settings("acknowledge", false, "tellMerged", false, "fromName", "Ask " + base);
    String item = project.epic("Dark mode");
    jira.fill(item, "Public title", "Dark: " + base + "/browse").expect(204);
    jira.fill(item, "Public link", base + "/browse").expect(204);
    project.link(item, project.said("Ada Lindqvist", "Too bright"));
    jira.customersReach("");

    project.move(item, "Done");

    Mail mail = project.mailTo("ada");
    assertThat(mail.subject()).isEqualTo("“Too bright”: done");
    assertThat(mail.subject() + mail.text() + mail.headers())
        .doesNotContain("localhost" + base.substring(base.lastIndexOf(':')), "Ask http");
  }

  @Test
  public void merged_into_what_was_declined_in_silence_nobody_is_written_to() {
    project.settings("told", List.of("planned", "in-progress", "shipped"), "acknowledge", false);
    mapping(Map.of("Done", "not-planned"));
    String item = project.epic("Fax gateway");
    project.move(item, "Done");

    project.merge(project.said("Ida Berg", "We need fax"), item);

    assertThat(project.onlyMail("skipped").get("reason").asText()).isEqualTo("status-not-told");
    assertThat(project.mailsTo("ida")).isEmpty();
  }

  @Test
  public void merged_into_what_is_declined_aloud_no_other_mail_is_promised() {
    project.settings("acknowledge", false);
    mapping(Map.of("Done", "not-planned"));
    String item = project.epic("Fax gateway");
    project.move(item, "Done");

    project.merge(project.said("Ida Berg", "We need fax"), item);

    assertThat(project.mailTo("ida").text())
        .contains("It is not planned.")
        .doesNotContain("We’ll write to you");
  }

  /** A note, a correction, a redaction, a title where the words were: none is the reader's. */
  @Test
  public void what_people_here_write_into_feedback_is_not_read_back_to_its_author() {
    project.settings("acknowledge", false, "tellMerged", false);
    String item = project.epic("Dark mode");
    Map<String, String> notes =
        Map.of(
            "Ada Lindqvist", "Too bright. INTERNAL: churns, see http://localhost/browse/SEC-1",
            "Ida Berg", "[removed at the wish of the customer]",
            "Lin Chou", "");
    notes.forEach(
        (who, note) -> {
          String feedback = project.said(who, "Too bright");
          project.link(item, feedback);
          project.edit(feedback, "description", note);
          project.edit(feedback, "summary", "INTERNAL: " + who);
        });
    project.move(item, "Done");

    for (String who : notes.keySet())
      assertThat(project.mailTo(who.substring(0, 3)))
          .extracting(mail -> mail.subject() + mail.text())
          .asString()
          .as(who)
          .doesNotContain("INTERNAL", "SEC-1", "removed", "Too bright");
  }

  @Test
  public void whoever_has_no_name_is_greeted_without_one() {
    String item = project.epic("Dark mode");
    project.settings("acknowledge", false);
    project.merge(
        project.said("", "Me too", "customer", "", "email", project.address("nameless")), item);
    project.move(item, "Done");

    hears("nameless", 2);

    for (Mail mail : project.mailsTo("nameless"))
      assertThat(mail.text()).startsWith("Hi,").doesNotContain("Hi " + mail.to());
  }
}
