package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import minijira.boot.Mail;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * What is news for a customer, and what is not. News is handled in the order in which it came: once
 * a later item is told, an earlier one would have been told, too.
 */
public class NewsHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private String ada;
  private String item;
  private String later;

  @Before
  public void ada_asked_for_two_things() {
    project = LiveProject.in(jira);
    item = project.epic("Dark mode");
    later = project.epic("Night mode");
    ada = project.said("Ada Lindqvist", "Far too bright at night");
    project.link(later, ada);
  }

  private void tellsOnlyOfTheLater() {
    project.move(later, "Done");

    assertThat(project.mailTo("ada").subject()).isEqualTo("Night mode is here");
    assertThat(project.outbox()).hasSize(1);
  }

  @Test
  public void what_happened_while_the_project_was_off_is_never_told() {
    project.link(item, ada);
    project.settings("on", false);
    project.move(item, "In Progress");
    project.settings("on", true);
    project.edit(item, "description", "Somebody looks at it again");

    tellsOnlyOfTheLater();
  }

  @Test
  public void what_happened_before_somebody_asked_is_never_told() {
    project.move(item, "In Progress");
    project.link(item, ada);
    project.edit(item, "description", "Somebody looks at it again");

    tellsOnlyOfTheLater();
  }

  @Test
  public void only_the_steps_that_the_project_chose_are_told() {
    project.settings("told", List.of("shipped"));
    project.link(item, ada);
    project.move(item, "In Progress");

    tellsOnlyOfTheLater();
  }

  @Test
  public void work_inside_one_roadmap_status_is_told_to_nobody_and_the_issues_page_says_why() {
    project.link(item, ada);
    project.move(item, "In Progress");
    project.mailTo("ada");

    project.move(item, "In Review");

    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(
            () ->
                assertThat(page(item))
                    .contains("In progress → In progress")
                    .contains("Its status changed in Jira, its roadmap status did not"));
    assertThat(project.outbox()).hasSize(1);
  }

  private String page(String issue) {
    return Jsoup.parse(jira.as("pm").get("/browse/" + issue).expect(200).body()).text();
  }

  @Test
  public void a_change_waits_in_the_undo_window_and_what_is_taken_back_is_not_told() {
    project.settings("undoSeconds", 3);
    project.link(item, ada);
    project.move(item, "Done");
    project.move(item, "To Do");

    tellsOnlyOfTheLater();
  }

  @Test
  public void a_change_inside_the_undo_window_is_not_told_yet() {
    LiveProject quick = LiveProject.in(jira);
    String shown = quick.epic("Night mode");
    quick.link(shown, quick.said("Grace Okafor", "Painful at five"));
    project.settings("undoSeconds", 3600);
    project.link(item, ada);
    project.move(item, "Done");

    quick.move(shown, "Done");

    assertThat(quick.mailTo("grace").subject()).isEqualTo("Night mode is here");
    assertThat(project.outbox()).isEmpty();
  }

  @Test
  public void merged_feedback_is_told_when_a_merge_is_no_longer_likely_to_be_undone() {
    project.settings("tellMerged", true, "undoSeconds", 900);

    project.merge(project.said("Grace Okafor", "Painful at five"), item);

    JsonNode mail = project.onlyMail("due");
    Instant made = Instant.parse(mail.get("created").asText());
    assertThat(mail.get("kind").asText()).isEqualTo("merged");
    assertThat(Duration.between(made, Instant.parse(mail.get("due").asText())))
        .isEqualTo(Duration.ofMinutes(15));
    assertThat(project.mailsTo("grace")).isEmpty();
  }

  @Test
  public void what_waits_when_the_project_is_switched_off_is_taken_back_for_good() {
    project.settings("tellMerged", true, "undoSeconds", 900);
    project.merge(project.said("Grace Okafor", "Painful at five"), item);
    project.onlyMail("due");

    project.settings("on", false, "dropMails", 9);

    JsonNode mail = project.outbox().get(0);
    assertThat(mail.get("state").asText()).isEqualTo("skipped");
    assertThat(mail.get("reason").asText()).isEqualTo("project-off");
    project.settings("on", true);
    assertThat(project.onlyMail("skipped").get("reasonText").asText())
        .isEqualTo("Roundtrip switched off in this project");
  }

  @Test
  public void who_was_never_asked_is_told_only_where_the_project_wants_it() {
    String grace = project.said("Grace Okafor", "Painful at five", "consent", "");
    project.link(item, grace);

    project.move(item, "In Progress");

    assertThat(project.onlyMail("skipped").get("reason").asText()).isEqualTo("not-asked");
    assertThat(project.mailsTo("grace")).isEmpty();

    project.settings("unasked", true);
    project.move(item, "Done");

    assertThat(project.mailTo("grace").subject()).isEqualTo("Dark mode is here");
  }

  @Test
  public void who_said_no_is_not_told_even_where_those_never_asked_are() {
    project.settings("unasked", true);
    String grace = project.said("Grace Okafor", "Painful at five", "consent", false);
    project.link(item, grace);

    project.move(item, "Done");

    assertThat(project.onlyMail("skipped").get("reason").asText()).isEqualTo("no-consent");
    assertThat(project.mailsTo("grace")).isEmpty();
  }

  @Test
  public void says_how_many_asked_and_counts_each_person_once() {
    project.link(item, ada);
    project.link(item, project.said("Ada Lindqvist", "Still too bright"));
    project.link(item, project.said("Grace Okafor", "Painful at five"));
    project.link(item, project.said("Lin Chen", "My eyes"));

    project.move(item, "Done");

    Mail mail = project.mailTo("ada");
    assertThat(mail.text()).contains("We’ve released Dark mode—based on 3 requests.");
    assertThat(mail.text()).contains("You told us: “Still too bright”");
    assertThat(project.mailTo("grace").html()).contains("based on 3 requests");
  }

  @Test
  public void what_all_were_told_the_panel_does_not_promise_again_not_even_when_it_is_reopened() {
    project.link(item, ada);
    assertThat(forecast()).contains("1 person: Ada");

    project.move(item, "Done");
    project.mailTo("ada");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(forecast())
                    .contains("Everybody who can be told was told before")
                    .contains("1 person: Told already"));
    project.move(item, "In Progress");
    assertThat(forecast()).contains("Everybody who can be told was told before");
  }

  private String forecast() {
    return Jsoup.parse(jira.as("pm").get("/browse/" + item).expect(200).body())
        .select("#roundtrip-priority")
        .text();
  }
}
