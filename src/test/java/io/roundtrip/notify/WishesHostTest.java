package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Who tells of a wish: the story or its epic, the feedback or what it joined; once only. */
public class WishesHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject project;

  @Before
  public void a_project_that_sends() {
    project = LiveProject.in(jira);
    project.settings("dailyCap", 0);
  }

  private void shows(String issue, String text) {
    await()
        .atMost(SOON)
        .until(() -> jira.as("engineer").get("/browse/" + issue).expect(200).body().contains(text));
  }

  private boolean isKept(String item, String reason) {
    return project.outbox().stream()
        .anyMatch(
            mail ->
                item.equals(mail.get("itemKey").asText())
                    && reason.equals(mail.get("reason").asText()));
  }

  @Test
  public void where_the_project_says_so_the_epic_tells_and_the_story_does_not() {
    project.settings("toldBy", "top");
    String epic = project.epic("Night shifts");
    String story = jira.issue("pm", project.key(), "Story", "A dark map");
    project.edit(story, jira.field("Epic Link"), epic);
    project.link(story, project.said("Ada", "A dark map, please"));

    project.move(story, "Done");
    shows(story, "The epic above tells in this project");
    project.move(epic, "Done");

    assertThat(project.mailTo("ada").subject()).contains("Night shifts");
  }

  @Test
  public void a_story_that_leaves_it_to_an_epic_whose_project_does_not_tells_itself() {
    project.settings("toldBy", "top");
    LiveProject beside = LiveProject.in(jira);
    String epic = beside.epic("Night shifts");
    String story = jira.issue("pm", project.key(), "Story", "A dark map");
    project.edit(story, jira.field("Epic Link"), epic);
    project.link(story, project.said("Ada", "A dark map, please"));

    project.move(story, "Done");
    beside.move(epic, "Done");

    assertThat(project.mailTo("ada").subject()).contains("A dark map");
  }

  @Test
  public void merged_feedback_is_quiet_and_says_so_and_what_it_joined_tells() {
    String epic = project.epic("Dark map");
    String feedback = project.said("Ada", "Add a dark map");
    project.link(epic, feedback);

    project.move(feedback, "Done");
    shows(feedback, "that one tells");
    project.move(epic, "Done");

    assertThat(project.mailTo("ada").subject()).contains("Dark map");
  }

  @Test
  public void a_wish_that_was_told_on_its_own_is_not_told_again_by_what_it_joins() {
    String feedback = project.said("Ada", "Add a dark map");
    project.move(feedback, "Done");
    project.mailTo("ada");
    String epic = project.epic("Dark map");
    project.link(epic, feedback);

    project.move(epic, "Done");

    await().atMost(SOON).until(() -> isKept(epic, "duplicate"));
    project.mailTo("ada");
  }

  @Test
  public void a_status_that_is_not_told_says_so_on_the_issue() {
    project.settings("told", List.of("planned"));
    String feedback = project.said("Ada", "Add a dark map");

    project.move(feedback, "Done");

    shows(feedback, "This project tells customers nothing of this");
    assertThat(project.mailsTo("ada")).isEmpty();
  }
}
