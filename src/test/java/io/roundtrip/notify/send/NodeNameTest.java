package io.roundtrip.notify.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class NodeNameTest {
  @Test
  public void is_the_node_and_the_run_of_the_plugin_on_it() {
    assertThat(new NodeName(() -> "node-1", "a1b2").value()).isEqualTo("node-1/a1b2");
  }

  @Test
  public void a_jira_without_a_cluster_has_one_node() {
    assertThat(new NodeName(() -> null, "a1b2").value()).isEqualTo("single/a1b2");
  }
}
