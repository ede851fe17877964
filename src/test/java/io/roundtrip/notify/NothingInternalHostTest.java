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
    project.move(bug, "Done");
    mapping(Map.of("To Do", "under-review", "In Progress", "in-progress", "Done", "not-planned"));
    project.move(item, "Done");
    hears("ada", 4);
    hears("lin", 4);
    hears("ada.too", 4);

    List<Mail> mails = new ArrayList<>(project.mailsTo("ada"));
    mails.addAll(project.mailsTo("lin"));
    mails.addAll(project.mailsTo("ada.too"));
    assertThat(mails).hasSizeGreaterThanOrEqualTo(12);
    for (Mail mail : mails) nothingInternal(mail);
  }

  /** Support made an item of what a customer said, and gave it her sentence as summary. */
  private String cutFromGracesWords() {
    String item = project.epic(GRACES);
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
}
