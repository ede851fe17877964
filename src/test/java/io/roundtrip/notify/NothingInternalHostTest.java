package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.boot.Mail;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * Every kind of mail in both languages: none has a summary, another customer's words, a key, the
 * project lead's name or Jira's address in it, headers included, unless a person released it.
 */
public class NothingInternalHostTest {
  private static final String SUMMARY = "Kanarienvogel stops at 2,000 rows";
  private static final String GRACES = "Call me about the Zaunkoenig, +49 151 5550 100";

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

  @Test
  public void in_english() {
    walk();
  }

  @Test
  public void in_german() {
    project.settings("language", "de");

    walk();
  }

  private void walk() {
    mapping(Map.of("To Do", "under-review", "In Progress", "in-progress", "Done", "shipped"));
    String item = cutFromGracesWords();
    String bug = jira.issue("pm", project.key(), "Bug", SUMMARY);
    project.merge(project.said("Ada Lindqvist", "Imports stop half-way"), item);
    project.merge(project.said("Ada Lindqvist", "A row is missing", "email", more("ada")), bug);
    project.merge(project.said("Lin Chen", "", "nps", 3), item);
    hears("ada", 2);
    project.move(item, "In Progress");
    project.move(bug, "In Progress");
    hears("ada", 3);
    hears("ada.too", 3);
    project.move(bug, "Done");
    hears("ada.too", 4);
    mapping(Map.of("To Do", "under-review", "In Progress", "in-progress", "Done", "not-planned"));
    project.move(item, "Done");
    hears("ada", 4);
    hears("lin", 4);

    List<Mail> mails = new ArrayList<>(project.mailsTo("ada"));
    mails.addAll(project.mailsTo("lin"));
    mails.addAll(project.mailsTo("ada.too"));
    assertThat(mails).hasSizeGreaterThanOrEqualTo(12);
    for (Mail mail : mails) nothingInternal(mail);
  }

  /** Support made an item of what a customer said, and gave it her sentence as summary. */
  private String cutFromGracesWords() {
    String item = jira.issue("pm", project.key(), "Epic", GRACES);
    project.merge(project.said("Grace Okafor", GRACES), item);
    return item;
  }

  private String more(String first) {
    return project.address(first + ".too");
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

  private void nothingInternal(Mail mail) {
    String all = mail.subject() + mail.headers() + mail.text() + mail.html() + mail.raw();
    assertThat(all)
        .doesNotContain("Kanarienvogel", "Zaunkoenig", "5550", "Grace", "Okafor")
        .doesNotContain("browse", project.key() + "-", leadName());
    URI jirasAddress = URI.create(jira.baseUrl());
    assertThat(all).doesNotContain(jirasAddress.getAuthority());
    assertThat(mail.headers().toString()).doesNotContain("@" + jirasAddress.getHost());
  }

  private String leadName() {
    return jira.as("admin")
        .get("/rest/api/2/user?username=pm")
        .expect(200)
        .json()
        .get("displayName")
        .asText();
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

    assertThat(header(mail, "List-Unsubscribe"))
        .isEqualTo("<mailto:loop@example.com?subject=unsubscribe>");
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
