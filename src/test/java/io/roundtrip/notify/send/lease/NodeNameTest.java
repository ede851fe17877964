package io.roundtrip.notify.send.lease;

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

  @Test
  public void knows_its_own_older_starts_from_others_and_from_itself() {
    NodeName name = new NodeName(() -> "node-1", "a1b2");

    assertThat(name.isOlderStart("node-1/0000")).isTrue();
    assertThat(name.isOlderStart("node-1/a1b2")).isFalse();
    assertThat(name.isOlderStart("node-11/0000")).isFalse();
    assertThat(name.isOlderStart("node-1/x/0000")).isFalse();
    assertThat(name.isOlderStart("")).isFalse();
  }
}
