package io.roundtrip.notify.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;

/** One node knows who is waited for, and another one hears the event. */
public class TrackedElsewhereHostTest {
  private static final Duration TWO_SWEEPS = Duration.ofSeconds(150);

  @Rule public final HostRule jira = HostRule.twoNodes();

  @Test
  public void an_item_tracked_on_another_node_a_moment_ago_is_told_all_the_same() {
    LiveProject project = LiveProject.in(jira);
    String item = project.epic("Dark mode");
    project.link(item, project.said("Ada Lindqvist", "Far too bright at night"));

    jira.move(jira.as("engineer", 1), item, "Done").expect(204);

    await().atMost(TWO_SWEEPS).until(() -> !project.mailsTo("ada").isEmpty());
    assertThat(project.mailTo("ada").subject()).isEqualTo("Dark mode is here");
  }
}
