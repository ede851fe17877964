package io.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.List;
import java.util.Map;
import minijira.boot.NodeHandle;
import org.junit.Rule;
import org.junit.Test;

/** Our own threads in Jira, which keeps an index and permissions for each thread. */
public class WorkersHostTest {
  @Rule public final HostRule jira = HostRule.alone("workers");

  @Test
  public void every_thread_of_ours_that_searches_is_set_up_and_cleaned_up_by_jira() {
    LiveProject project = LiveProject.in(jira);
    project.link(project.epic("Dark mode"), project.said("Ada Lindqvist", "Please: dark mode"));
    NodeHandle node = jira.host().node(0);

    node.command("disable", Map.of());
    node.command("enable", Map.of());

    await()
        .atMost(LiveProject.SOON)
        .untilAsserted(() -> assertThat(threads(node, "searched")).contains("roundtrip-intake"));
    assertThat(threads(node, "unprepared")).isEmpty();
  }

  private static List<String> threads(NodeHandle node, String which) {
    List<?> names = (List<?>) node.query("threads", Map.of()).get(which);
    return names.stream().map(Object::toString).toList();
  }
}
