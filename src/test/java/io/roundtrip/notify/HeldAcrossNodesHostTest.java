package io.roundtrip.notify;

import static io.roundtrip.LiveProject.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** Many issues that a script moves through both nodes of a cluster are many all the same. */
public class HeldAcrossNodesHostTest {
  @Rule public final HostRule jira = HostRule.twoNodes();

  @Test
  public void what_one_person_moves_on_two_nodes_is_counted_together() {
    LiveProject project = LiveProject.in(jira);
    project.settings("undoSeconds", 10);
    List<String> epics = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      String epic = project.epic("Wish " + i);
      project.link(epic, project.said("Ada" + i + " Lindqvist", "I want wish " + i));
      epics.add(epic);
    }

    theOtherNodeHearsWhatIsTracked();
    for (int i = 0; i < 22; i++)
      jira.move(jira.as("engineer", i % 2), epics.get(i), "Done").expect(204);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(project.outbox())
                    .hasSize(20)
                    .allMatch(mail -> mail.get("reason").asText().equals("held-for-review")));
    for (int i = 0; i < 22; i++) assertThat(project.mailsTo("ada" + i)).isEmpty();
  }

  /** Within two seconds this node says so, and a second later the other hears it. */
  private static void theOtherNodeHearsWhatIsTracked() {
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
  }
}
