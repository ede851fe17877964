package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** What a move into another project or a migration of workflows does to a status is no news. */
public class NotWorkedOnHostTest {
  @ClassRule public static final HostRule jira = HostRule.oneNode();

  private static final String NOBODY =
      "Nobody is told. Moved or migrated in Jira; nobody worked on it";

  private LiveProject live;

  @Before
  public void quiet() {
    live = LiveProject.in(jira);
    live.settings("acknowledge", false, "tellMerged", false);
  }

  @Test
  public void what_a_move_maps_to_shipped_is_told_to_nobody_and_the_screen_says_why() {
    String off = jira.project();
    String epic = jira.issue("pm", off, "Epic", "Dark");
    jira.release(epic, "Dark");
    live.link(epic, live.said("Ada Lindqvist", "Too bright"));
    jira.move(jira.as("engineer"), epic, "In Review").expect(204);

    String there = moved(epic, live.key(), "Done");

    awaitNews(there, NOBODY);
    assertThat(live.outbox()).isEmpty();
  }

  @Test
  public void what_was_done_where_roundtrip_was_off_is_no_news_of_the_next_project() {
    String off = jira.project();
    String epic = jira.issue("pm", off, "Epic", "Dark");
    jira.release(epic, "Dark");
    live.link(epic, live.said("Ada Lindqvist", "Too bright"));
    jira.move(jira.as("engineer"), epic, "Done").expect(204);

    moved(epic, live.key(), "Done");
    String other = live.epic("Light");
    live.link(other, live.said("Grace Holm", "Too dark"));
    live.move(other, "Done");

    assertThat(live.mailTo("grace").subject()).contains("Light");
    assertThat(live.mailsTo("ada")).isEmpty();
  }

  @Test
  public void what_a_migration_maps_to_shipped_is_told_to_nobody_and_the_next_work_is() {
    unmapped("In Review");
    String epic = live.epic("Old thing");
    live.link(epic, live.said("Ada Lindqvist", "Too bright"));
    live.move(epic, "In Review");

    jira.host()
        .node(0)
        .command("migrate", Map.of("project", live.key(), "from", "In Review", "to", "Done"));
    live.edit(epic, "labels", List.of("looked-at"));

    awaitNews(epic, NOBODY);
    assertThat(live.outbox()).isEmpty();
    live.move(epic, "In Progress");
    assertThat(live.mailTo("ada").text()).contains("in progress");
    assertThat(news(epic)).contains("Shipped → In progress").contains(NOBODY);
  }

  @Test
  public void true_news_survives_a_move_that_keeps_it_true() {
    LiveProject next = LiveProject.in(jira);
    live.settings("undoSeconds", 10);
    String epic = live.epic("Dark");
    live.link(epic, live.said("Ada Lindqvist", "Too bright"));
    live.move(epic, "Done");
    awaitNews(epic, "Is told when the undo window ends");

    moved(epic, next.key(), "Done");

    assertThat(live.mailTo("ada").subject()).contains("Dark");
  }

  @Test
  public void news_that_a_move_makes_untrue_is_not_told_and_the_screen_says_why() {
    LiveProject next = LiveProject.in(jira);
    live.settings("undoSeconds", 20);
    String epic = live.epic("Dark");
    live.link(epic, live.said("Ada Lindqvist", "Too bright"));
    live.move(epic, "Done");
    awaitNews(epic, "Is told when the undo window ends");

    String there = moved(epic, next.key(), "To Do");

    awaitNews(there, NOBODY);
    assertThat(live.mailsTo("ada")).isEmpty();
  }

  private void unmapped(String status) {
    String path = LiveProject.REST + "/projects/" + live.key() + "/statuses";
    JsonNode now = jira.as("admin").get(path).expect(200).json();
    Map<String, String> map = new LinkedHashMap<>();
    for (JsonNode each : now.get("statuses"))
      if (!each.get("name").asText().equals(status))
        map.put(each.get("id").asText(), each.get("suggested").asText());
    jira.as("admin")
        .put(path, Map.of("version", now.get("version").asInt(), "statuses", map))
        .expect(200);
  }

  private static String moved(String issue, String project, String status) {
    String id = raw(issue).get("id").asText();
    jira.host()
        .node(0)
        .command("move-mapped", Map.of("issue", issue, "project", project, "status", status));
    return raw(id).get("key").asText();
  }

  private static JsonNode raw(String issue) {
    return jira.as("admin").get("/rest/api/2/issue/" + issue).expect(200).json();
  }

  private static String news(String issue) {
    return Jsoup.parse(jira.as("pm").get("/browse/" + issue).expect(200).body()).text();
  }

  private static void awaitNews(String issue, String words) {
    await()
        .atMost(LiveProject.SOON)
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(news(issue)).contains(words));
  }
}
