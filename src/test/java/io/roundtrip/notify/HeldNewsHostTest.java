package io.roundtrip.notify;

import static io.roundtrip.LiveProject.REST;
import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Jira's own bulk change: with and without its mail, of some issues and of many. */
public class HeldNewsHostTest {
  private static final String HEALTH = "/secure/admin/RoundtripAdmin!default.jspa";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;

  @Before
  public void a_project_that_tells_at_once() {
    project = LiveProject.in(jira);
  }

  private List<String> wishes(int many) {
    List<String> epics = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String epic = project.epic("Wish " + i);
      project.link(epic, project.said("Ada" + i + " Lindqvist", "I want wish " + i));
      epics.add(epic);
    }
    return epics;
  }

  private void bulk(List<String> issues, boolean mail) {
    BulkChange.done(jira, issues, mail);
  }

  private void all(int mails, String state, String reason) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(project.outbox())
                    .hasSize(mails)
                    .allMatch(mail -> mail.get("state").asText().equals(state))
                    .allMatch(mail -> mail.get("reason").asText().equals(reason)));
  }

  private JsonNode held() {
    JsonNode all =
        jira.as("pm").get(REST + "/projects/" + project.key() + "/held-news").expect(200).json();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private void decide(String word) {
    jira.as("pm")
        .post(
            REST
                + "/projects/"
                + project.key()
                + "/held-news/"
                + held().get("batch").asText()
                + "/"
                + word,
            Map.of())
        .expect(200);
  }

  private String page(String issue) {
    return Jsoup.parse(jira.as("pm").get("/browse/" + issue).expect(200).body()).text();
  }

  @Test
  public void what_was_changed_without_jiras_mail_is_told_only_when_a_person_says_so() {
    List<String> epics = wishes(2);

    bulk(epics, false);

    all(2, "skipped", "no-mail-chosen");
    assertThat(project.mailsTo("ada0")).isEmpty();
    assertThat(page(epics.get(0))).contains("Changed in Jira without “Send mail for this update”");
    assertThat(held().get("people").asInt()).isEqualTo(2);
    theIssueSaysThatTheyWaitForAWord(epics.get(0));

    decide("tell");

    project.mailTo("ada0");
    project.mailTo("ada1");
    assertThat(held().get("canTakeBack").asBoolean()).isFalse();
  }

  @Test
  public void a_start_that_is_no_number_is_refused_in_words_after_the_permission() {
    String list = REST + "/projects/" + project.key() + "/held-news?start=";

    assertThat(jira.as("pm").get(list + "abc").expect(400).body()).contains("not-a-number");
    jira.as("engineer").get(list + "abc").expect(403);
    jira.as("pm").get(list + "-1").expect(200);
  }

  private void theIssueSaysThatTheyWaitForAWord(String epic) {
    String waits = "1 person waits for a word in “Held news”";
    Document page = Jsoup.parse(jira.as("pm").get("/browse/" + epic).expect(200).body());
    assertThat(page.select("a.rt-news-held, a#roundtrip-priority-held"))
        .hasSize(2)
        .allMatch(link -> link.text().equals(waits))
        .allMatch(link -> link.attr("href").endsWith("HeldNews.jspa?projectKey=" + project.key()));
    Document engineer = Jsoup.parse(jira.as("engineer").get("/browse/" + epic).expect(200).body());
    assertThat(engineer.text()).contains(waits);
    assertThat(engineer.select("a.rt-news-held, a#roundtrip-priority-held")).isEmpty();
    assertThat(page(epic)).doesNotContain("Nothing comes after this status");
  }

  @Test
  public void what_is_not_told_is_said_on_the_issue_as_it_was_decided() {
    String epic = wishes(1).get(0);
    bulk(List.of(epic), false);
    all(1, "skipped", "no-mail-chosen");

    decide("leave");

    all(1, "skipped", "not-to-be-told");
    assertThat(page(epic))
        .contains("An administrator decided")
        .doesNotContain("waits for a word", "Changed in Jira without");
  }

  @Test
  public void while_the_undo_window_is_open_the_issues_page_says_that_nobody_will_be_told() {
    project.settings("undoSeconds", 3600);
    String epic = wishes(1).get(0);

    bulk(List.of(epic), false);

    await()
        .atMost(SOON)
        .until(() -> page(epic).contains("Nobody is told. Changed in Jira without “Send mail"));
    assertThat(project.outbox()).isEmpty();
  }

  @Test
  public void what_was_changed_with_jiras_mail_or_where_the_project_does_not_mind_is_told() {
    List<String> epics = wishes(2);
    bulk(epics.subList(0, 1), true);
    project.mailTo("ada0");

    project.settings("noMail", "ignored");
    bulk(epics.subList(1, 2), false);

    project.mailTo("ada1");
  }

  @Test
  public void a_later_change_with_mail_is_told_as_usual() {
    String epic = wishes(1).get(0);
    bulk(List.of(epic), false);
    all(1, "skipped", "no-mail-chosen");

    project.move(epic, "In Progress");

    project.mailTo("ada0");
  }

  @Test
  public void many_at_once_wait_for_a_word_on_a_page_of_the_project() {
    List<String> epics = wishes(21);

    bulk(epics, true);

    all(20, "due", "held-for-review");
    Screen pm = jira.screen("pm");
    String at = "/secure/RoundtripHeldNews.jspa?projectKey=" + project.key();
    Document page = pm.open(at);
    assertThat(page.select("h3").text())
        .contains("changed 21 issues on")
        .contains("news for 21 people");
    assertThat(page.select("section li")).hasSize(21);
    assertThat(project.mailsTo("ada0")).isEmpty();

    String title = page.select("h3").text();
    page = pm.press(page.selectFirst("#held-1-leave"));
    assertThat(page.select("h3").text()).isEqualTo(title);
    assertThat(page.select("#held-1-sure").text()).isEqualTo("Do not tell: 21 people?");
    all(20, "due", "held-for-review");
    pm.press(page.selectFirst("#held-1-sure"));

    all(20, "skipped", "not-to-be-told");
    page = pm.open(at);
    assertThat(page.select("section").text()).contains("Decided: do not tell them.");

    pm.press(page.selectFirst("#held-1-take-back"));
    all(20, "due", "held-for-review");
    page = pm.press(pm.open(at).selectFirst("#held-1-tell"));
    pm.press(page.selectFirst("#held-1-sure"));

    for (int i = 0; i < 21; i++) project.mailTo("ada" + i);
    assertThat(pm.open(at).select("section").text()).contains("cannot be taken back");
    assertThat(jira.as("admin").get(REST + "/admin/audit").expect(200).body())
        .contains("tell-held-news", "leave-held-news", "hold-news-again");
  }

  @Test
  public void health_counts_what_waits_for_a_word_and_leads_there() {
    bulk(wishes(21), true);
    all(20, "due", "held-for-review");

    Document health = jira.screen("admin").openAsAdministrator(HEALTH);

    assertThat(health.select("#roundtrip-health").text())
        .contains("Mails of held news that wait for somebody to decide: ");
    assertThat(health.select("#roundtrip-health a").eachAttr("href"))
        .contains("/jira/secure/RoundtripHeldNews.jspa?projectKey=" + project.key());
  }

  @Test
  public void where_nothing_is_held_the_page_says_so() {
    Document page =
        jira.screen("pm").open("/secure/RoundtripHeldNews.jspa?projectKey=" + project.key());

    assertThat(page.select("#held-empty").text())
        .isEqualTo("Nothing is held. News goes out by itself.");

    project.settings("on", false);
    page = jira.screen("pm").open("/secure/RoundtripHeldNews.jspa?projectKey=" + project.key());
    assertThat(page.select("#held-empty").text())
        .isEqualTo("Nothing is held. Roundtrip is off in this project.");
    assertThat(page.select("#held-set-up")).hasSize(1);
  }
}
