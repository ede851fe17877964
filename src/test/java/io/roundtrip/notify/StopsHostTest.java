package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * What happens in Jira before a mail leaves, while the undo window is open and while the mail
 * waits: nothing is mailed to whom it does not concern any more, and the row says why.
 */
@RunWith(Parameterized.class)
public class StopsHostTest {
  private static final String SWITCH = "/rest/roundtrip/1.0/admin/kill-switch";

  @Rule public final HostRule jira = HostRule.oneNode();

  enum Stop {
    ITEM_ARCHIVED("archived"),
    FEEDBACK_ARCHIVED("archived"),
    PROJECT_ARCHIVED("archived"),
    ITEM_DELETED("issue-deleted"),
    FEEDBACK_UNLINKED("split"),
    DRY_RUN("dry-run"),
    PROJECT_OFF("project-off"),
    STATUS_NOT_TOLD("status-not-told"),
    CORRECTED("not-theirs");

    private final String reason;

    Stop(String reason) {
      this.reason = reason;
    }
  }

  enum Stage {
    WINDOW_OPEN,
    WAITING
  }

  private final Stop stop;
  private final Stage stage;
  private LiveProject project;
  private String epic;
  private String feedback;

  public StopsHostTest(Stop stop, Stage stage) {
    this.stop = stop;
    this.stage = stage;
  }

  @Parameters(name = "{0} while {1}")
  public static List<Object[]> every_stop_at_every_stage() {
    List<Object[]> all = new ArrayList<>();
    for (Stop stop : Stop.values())
      for (Stage stage : Stage.values()) all.add(new Object[] {stop, stage});
    return all;
  }

  @Before
  public void ada_waits_for_it() {
    project = LiveProject.in(jira);
    epic = project.epic("Dark mode");
    feedback = project.said("Ada Lindqvist", "Far too bright at night");
    project.link(epic, feedback);
    if (stage == Stage.WINDOW_OPEN) project.settings("undoSeconds", 3);
    kill(stage == Stage.WAITING);
  }

  @After
  public void mail_leaves_again() {
    kill(false);
  }

  private void kill(boolean paused) {
    JsonNode now = jira.as("admin").get(SWITCH).expect(200).json();
    if (now.get("paused").asBoolean() == paused) return;
    jira.as("admin")
        .put(
            SWITCH,
            Map.of("paused", paused, "why", "a fire drill", "version", now.get("version").asLong()))
        .expect(204);
  }

  private void happens() {
    switch (stop) {
      case ITEM_ARCHIVED -> archive(epic);
      case FEEDBACK_ARCHIVED -> archive(feedback);
      case PROJECT_ARCHIVED ->
          jira.host().node(0).command("archive", Map.of("project", project.key()));
      case ITEM_DELETED -> jira.as("admin").delete("/rest/api/2/issue/" + epic).expect(204);
      case FEEDBACK_UNLINKED ->
          jira.as("support")
              .delete(LiveProject.REST + "/items/" + epic + "/evidence/" + feedback)
              .expect(204);
      case DRY_RUN -> project.settings("mode", "dry-run", "dropMails", 1);
      case PROJECT_OFF -> project.settings("on", false, "dropMails", 1);
      case STATUS_NOT_TOLD -> project.settings("told", List.of("planned"), "dropMails", 1);
      case CORRECTED ->
          jira.fill(feedback, "Customer e-mail", project.address("grace")).expect(204);
    }
  }

  private void archive(String issue) {
    jira.as("admin").put("/rest/api/2/issue/" + issue + "/archive", Map.of()).expect(204);
  }

  @Test
  public void nothing_is_mailed_and_the_row_says_why() {
    project.move(epic, "Done");
    if (stage == Stage.WAITING) await().atMost(SOON).until(() -> project.outbox().size() == 1);

    happens();
    kill(false);

    if (stop == Stop.CORRECTED) project.mailTo("grace");
    else if (stop == Stop.PROJECT_OFF && stage == Stage.WINDOW_OPEN) laterNewsIsTold();
    else await().atMost(SOON).until(this::isOver);
    assertThat(project.mailsTo("ada")).isEmpty();
  }

  /** News is handled in the order in which it came. */
  private void laterNewsIsTold() {
    LiveProject other = LiveProject.in(jira);
    other.settings("undoSeconds", 3);
    String later = other.epic("Night mode");
    other.link(later, other.said("Lin Chen", "Even darker"));
    other.move(later, "Done");
    other.mailTo("lin");
  }

  /** A window that ends in nothing writes no row; its reason stands on the issue's page. */
  private boolean isOver() {
    List<JsonNode> rows = project.outbox();
    if (rows.isEmpty()) return stage == Stage.WINDOW_OPEN && isSaid();
    assertThat(rows).hasSize(1);
    return rows.get(0).get("state").asText().equals("skipped")
        && rows.get(0).get("reason").asText().equals(stop.reason);
  }

  private boolean isSaid() {
    var page = jira.as("admin").get("/browse/" + epic);
    return page.status() == 404 || page.body().contains("rt-news");
  }
}
