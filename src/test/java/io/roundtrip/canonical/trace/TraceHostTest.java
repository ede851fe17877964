package io.roundtrip.canonical.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The panel "What became of it" on a piece of feedback, as people read it. */
public class TraceHostTest {
  private static final String PANEL = "#roundtrip-trace";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;
  private String epic;
  private String story;
  private String feedback;
  private String today;

  @Before
  public void ada_said_something() {
    project = LiveProject.in(jira);
    epic = project.epic("Dark mode for the whole app");
    story = jira.issue("pm", project.key(), "Story", "Dark tables");
    feedback = project.said("Ada Lindqvist", "Far too bright at night", "channel", "email");
    today =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(Locale.UK)
            .withZone(ZoneOffset.UTC)
            .format(Instant.now());
  }

  private Document page(String user, String issue) {
    return Jsoup.parse(jira.as(user).get("/browse/" + issue).expect(200).body());
  }

  private List<String> stops(String user) {
    return page(user, feedback).select(PANEL + " li").eachText();
  }

  private void hangBelow(String below, String above) {
    jira.as("admin")
        .get("/rest/api/2/field")
        .json()
        .forEach(
            field -> {
              if (field.get("name").asText().equals("Epic Link"))
                project.edit(below, field.get("id").asText(), above);
            });
  }

  @Test
  public void what_stands_alone_says_so_and_other_issues_have_no_panel() {
    Document page = page("pm", feedback);

    assertThat(page.text()).contains("What became of it");
    assertThat(stops("pm"))
        .containsExactly(
            "Said on " + today + " (E-mail)",
            "Not merged into anything yet",
            "Its author got no mail about it");
    assertThat(page("pm", story).select(PANEL)).isEmpty();
  }

  @Test
  public void leads_from_the_words_to_the_version_and_the_mail() {
    project.settings("acknowledge", true, "told", List.of("shipped"));
    jira.as("admin")
        .post("/rest/api/2/version", Map.of("project", project.key(), "name", "4.2"))
        .expect(201);
    hangBelow(story, epic);
    project.edit(epic, "fixVersions", List.of(Map.of("name", "4.2")));
    project.merge(feedback, story);
    project.move(story, "Done");
    project.mailTo("ada");
    project.onlyMail("sent");

    Document page = page("pm", feedback);

    List<String> stops = stops("pm");
    assertThat(stops.subList(0, 3))
        .containsExactly(
            "Said on " + today + " (E-mail)",
            "Merged on " + today + " into " + story + " Dark tables Shipped",
            "Part of " + epic + " Dark mode for the whole app Under review Version 4.2");
    assertThat(stops.get(3))
        .matches(
            "“It is done” was sent on " + today + ", \\d\\d:\\d\\d: " + story + " Dark tables");
    assertThat(page.select(PANEL + " a").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).contains("/browse/"))
        .hasSize(3);
    assertThat(page.select(PANEL + " span.aui-lozenge").eachText())
        .containsExactly("Shipped", "Under review");
  }

  @Test
  public void a_mail_that_did_not_leave_says_why() {
    project.settings("acknowledge", true, "mode", "dry-run");
    feedback = project.said("Grace Okafor", "Painful at five");
    project.onlyMail("skipped");

    assertThat(stops("pm").get(2))
        .matches(
            "“We have it” was not sent on " + today + ", \\d\\d:\\d\\d Dry run: nothing was sent");
  }

  @Test
  public void what_a_reader_may_not_see_is_counted_and_not_named() {
    hangBelow(story, epic);
    project.merge(feedback, story);
    jira.hide(project.key(), epic, "pm", "admin");

    Document page = page("engineer", feedback);

    assertThat(page.select(PANEL).text())
        .contains("into " + story)
        .contains("It is part of 1 issue that you cannot see.")
        .doesNotContain(epic + " ", "Dark mode for the whole app");
    assertThat(page("pm", feedback).select(PANEL).text())
        .contains("Dark mode for the whole app")
        .doesNotContain("cannot see");
  }

  @Test
  public void what_others_were_merged_into_stands_for_itself() {
    String other = project.said("Grace Okafor", "Painful at five");
    project.merge(other, feedback);

    assertThat(stops("pm"))
        .contains("Stands for itself; what says the same becomes part of it")
        .doesNotContain("Not merged into anything yet");
  }
}
