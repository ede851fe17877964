package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Session;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Which news a project sends is asked for whatever door the status came through: told once where it
 * is told, and a reason on the screen where it is not. Of both an item with evidence and feedback
 * on its own.
 */
@RunWith(Parameterized.class)
public class ToldAtEveryDoorHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  enum Door {
    JIRAS_REST,
    ISSUE_PAGE,
    BULK_CHANGE
  }

  private final Door door;
  private final boolean told;
  private LiveProject live;

  public ToldAtEveryDoorHostTest(Door door, boolean told) {
    this.door = door;
    this.told = told;
  }

  @Parameters(name = "{0} told {1}")
  public static List<Object[]> every_door_told_or_not() {
    List<Object[]> all = new ArrayList<>();
    for (Door door : Door.values())
      for (boolean told : new boolean[] {true, false}) all.add(new Object[] {door, told});
    return all;
  }

  @Before
  public void a_project_that_tells_of_what_is_shipped_or_only_of_what_is_planned() {
    live = LiveProject.in(jira);
    live.settings("told", List.of(told ? "shipped" : "planned"));
  }

  @Test
  public void tells_or_says_why_not() {
    String epic = live.epic("Dark mode");
    live.link(epic, live.said("Ada", "Too bright at night"));
    String alone = live.said("Grace", "Add a dark map");

    ship(epic, alone);

    if (told) {
      live.mailTo("Ada");
      live.mailTo("Grace");
      return;
    }
    for (String issue : List.of(epic, alone))
      await()
          .atMost(LiveProject.SOON)
          .until(() -> page(issue).contains("This project tells customers nothing of this"));
    assertThat(live.mailsTo("Ada")).isEmpty();
    assertThat(live.mailsTo("Grace")).isEmpty();
    assertThat(live.outbox()).isEmpty();
  }

  private String page(String issue) {
    return Jsoup.parse(jira.as("pm").get("/browse/" + issue).expect(200).body()).text();
  }

  private void ship(String... issues) {
    Session browser = Session.of(jira, "engineer");
    switch (door) {
      case JIRAS_REST -> {
        for (String issue : issues) live.move(issue, "Done");
      }
      case ISSUE_PAGE -> {
        for (String issue : issues)
          browser
              .form(
                  "/secure/WorkflowUIDispatcher.jspa",
                  "id=" + id(issue) + "&action=" + transition(issue))
              .expect(302);
      }
      case BULK_CHANGE -> {
        StringBuilder all =
            new StringBuilder("sendBulkNotification=true&wftransition=" + transition(issues[0]));
        for (String issue : issues) all.append("&issue=").append(id(issue));
        browser
            .form("/secure/views/bulkedit/BulkWorkflowTransition.jspa", all.toString())
            .expect(302);
      }
    }
  }

  private String id(String issue) {
    return jira.as("pm").get("/rest/api/2/issue/" + issue).expect(200).json().get("id").asText();
  }

  private String transition(String issue) {
    JsonNode all =
        jira.as("engineer")
            .get("/rest/api/2/issue/" + issue + "/transitions")
            .expect(200)
            .json()
            .get("transitions");
    for (JsonNode one : all)
      if (one.get("name").asText().equals("Done")) return one.get("id").asText();
    throw new AssertionError(all);
  }
}
