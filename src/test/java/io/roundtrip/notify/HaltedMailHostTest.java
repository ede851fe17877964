package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Rule;
import org.junit.Test;

/** Wherever a mail is shown that all mail keeps waiting, that is what is said of it. */
public class HaltedMailHostTest {
  private static final String SWITCH = LiveProject.REST + "/admin/kill-switch";
  private static final String STOPPED = "Mail waits: all mail to customers is stopped";

  @Rule public final HostRule jira = HostRule.alone("halted");

  private Document page(String issue) {
    return Jsoup.parse(jira.as("pm").get("/browse/" + issue).expect(200).body());
  }

  private String news(String issue) {
    return page(issue).select("#roundtrip-news").text();
  }

  private void kill(boolean paused) {
    JsonNode now = jira.as("admin").get(SWITCH).expect(200).json();
    jira.as("admin")
        .put(
            SWITCH,
            Map.of("paused", paused, "why", "a fire drill", "version", now.get("version").asLong()))
        .expect(204);
  }

  @Test
  public void what_the_kill_switch_holds_is_nowhere_on_its_way() {
    LiveProject project = LiveProject.in(jira);
    String epic = project.epic("Dark mode");
    String feedback = project.said("Ada Lindqvist", "Far too bright at night");
    project.link(epic, feedback);
    kill(true);

    project.move(epic, "Done");

    await().atMost(SOON).until(() -> news(epic).contains("1 person:"));
    assertThat(news(epic)).contains("1 person: " + STOPPED).doesNotContain("on its way");
    List<String> stops = page(feedback).select("#roundtrip-trace li").eachText();
    assertThat(stops).last().asString().contains("has not left yet, since").endsWith(STOPPED);
    assertThat(project.outbox().get(0).get("reason").asText()).isEqualTo("paused");

    kill(false);
    project.mailTo("ada");
    assertThat(news(epic)).doesNotContain(STOPPED);
  }
}
