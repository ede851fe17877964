package io.roundtrip.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import java.util.List;
import java.util.Map;
import minijira.boot.NodeHandle;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** The packaged plugin switched off, on and replaced while Jira runs. */
public class LifecycleHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  @After
  public void on_again() {
    if (!running()) node().command("enable", Map.of());
  }

  @Test
  public void switched_off_it_leaves_no_thread_listener_job_or_service_behind() {
    String project = jira.project();
    jira.setUp(project);
    assertThat((List<?>) left().get("threads")).isNotEmpty();
    assertThat((List<?>) left().get("listeners")).isNotEmpty();

    node().command("disable", Map.of());

    assertThat(left()).allSatisfy((kind, found) -> assertThat((List<?>) found).as(kind).isEmpty());
    assertThat(
            jira.as("admin").get("/rest/roundtrip/1.0/projects/" + project + "/settings").status())
        .isEqualTo(404);
  }

  @Test
  public void switched_on_again_and_replaced_it_knows_what_it_knew() {
    String project = jira.project();
    jira.setUp(project);

    node().command("disable", Map.of());
    node().command("enable", Map.of());
    node()
        .command(
            "install",
            Map.of("path", System.getProperty("plugin.jar", "target/roundtrip-jira-0.1.0.jar")));

    assertThat(node().loadError()).isNull();
    assertThat(
            jira.as("admin")
                .get("/rest/roundtrip/1.0/projects/" + project + "/settings")
                .expect(200)
                .json()
                .get("on")
                .asBoolean())
        .isTrue();
  }

  private boolean running() {
    return jira.nobody().get("/rest/roundtrip/1.0/feedback/1").status() == 401;
  }

  private Map<String, Object> left() {
    return node().query("leftovers", Map.of());
  }

  private NodeHandle node() {
    return jira.host().node(0);
  }
}
